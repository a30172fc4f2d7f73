package org.fuelstats.timeseries.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.block.AggregateBlock;
import org.fuelstats.timeseries.block.BlockKey;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.rollup.Rollup;
import org.fuelstats.timeseries.rollup.Rollup.RollupResult;
import org.fuelstats.timeseries.storage.BlockStore.AggregateKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.BlockChanges;
import org.fuelstats.timeseries.storage.BlockStore.RawKey;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;

/** The roll-up of one metric, from rows to rows. */
final class MetricRollup {
    private final RowCodecs codecs;
    private final long metric;
    private final Rollup roll;

    MetricRollup(RowCodecs codecs, long metric, ArchivePolicy policy, List<RawRow> raw, List<Points> batches) {
        this.codecs = codecs;
        this.metric = metric;
        roll = Rollup.begin(policy, codecs.raw(raw), batches);
    }

    /** The stored blocks that {@link #finish} wants to see. */
    List<AggregateKey> touched() {
        return roll.blocksTouched().stream()
                .map(key -> new AggregateKey(metric, key))
                .toList();
    }

    /** How many measures came too late. */
    long refused() {
        return roll.refused();
    }

    BlockChanges finish(Map<AggregateKey, AggregateRow> stored) {
        RollupResult rolled = roll.finish(key -> stored(key, stored));
        List<AggregateKey> expired = new ArrayList<>();
        for (AggregateBlock block : rolled.aggregates()) {
            BlockKey key = block.key();
            Long firstKept = rolled.firstKept().get(key.granularity());
            // Old blocks go when a new one begins; a deletion at each roll would find nothing nearly always.
            if (firstKept != null && !stored.containsKey(new AggregateKey(metric, key))) {
                expired.add(new AggregateKey(metric, new BlockKey(key.granularity(), firstKept)));
            }
        }
        return new BlockChanges(
                rolled.raw().stream().map(block -> codecs.row(metric, block)).toList(),
                rolled.rawRemoved().stream()
                        .map(start -> new RawKey(metric, start))
                        .toList(),
                rolled.aggregates().stream()
                        .map(block -> codecs.row(metric, block))
                        .toList(),
                expired.stream().distinct().toList());
    }

    private Optional<AggregateBlock> stored(BlockKey key, Map<AggregateKey, AggregateRow> rows) {
        return Optional.ofNullable(rows.get(new AggregateKey(metric, key))).map(codecs::aggregate);
    }
}
