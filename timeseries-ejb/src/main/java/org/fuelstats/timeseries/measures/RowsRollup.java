package org.fuelstats.timeseries.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.measures.ShardRollup.RollupReport;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.storage.BlockStore;
import org.fuelstats.timeseries.storage.BlockStore.AggregateKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.BlockChanges;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;
import org.fuelstats.timeseries.storage.IncomingLog.IncomingRow;
import org.fuelstats.timeseries.storage.Parking.ParkedRow;

/**
 * Rolls up some rows of a shard into blocks. A metric that fails for any reason is left out, and its measures are returned for parking;
 * other metrics are not affected.
 */
final class RowsRollup {
    private final RowCodecs codecs;
    private final List<IncomingRow> rows;
    private final MeasureBatches batches;
    private final Map<Long, MetricRollup> rolls = new LinkedHashMap<>();
    private final Set<Long> parked;
    private final List<RollupReport.Failure> failures = new ArrayList<>();
    private long orphaned;

    /**
     * Takes up rows.
     *
     * @param parked metrics that have measures on the parking place: later ones have to queue up behind these
     */
    RowsRollup(RowCodecs codecs, List<IncomingRow> rows, Set<Long> parked) {
        this.codecs = codecs;
        this.rows = rows;
        this.parked = new HashSet<>(parked);
        batches = new MeasureBatches(codecs, rows, metric -> true);
        batches.unreadable()
                .forEach((row, cause) -> failures.add(new RollupReport.Failure(OptionalLong.empty(), cause)));
    }

    /** Decides what is accepted, and folds it. */
    void begin(MetricDirectory directory, BlockStore blocks) {
        Map<Long, ArchivePolicy> policies =
                directory.policies(batches.byMetric().keySet());
        List<Long> wanted = new ArrayList<>();
        batches.byMetric().forEach((metric, received) -> {
            if (!policies.containsKey(metric)) {
                orphaned += received.stream().mapToLong(Points::size).sum();
                parked.remove(metric);
            } else if (!parked.contains(metric)) {
                wanted.add(metric);
            }
        });
        Map<Long, List<RawRow>> raw = blocks.raw(wanted).stream().collect(Collectors.groupingBy(RawRow::metric));
        for (long metric : wanted) {
            try {
                List<RawRow> before = raw.getOrDefault(metric, List.of());
                rolls.put(metric, new MetricRollup(codecs, metric, policies.get(metric), before, batches.of(metric)));
            } catch (RuntimeException e) {
                failed(metric, e);
            }
        }
    }

    /** Merges with the blocks that are stored. */
    BlockChanges finish(BlockStore blocks) {
        List<AggregateKey> touched =
                rolls.values().stream().flatMap(roll -> roll.touched().stream()).toList();
        Map<AggregateKey, AggregateRow> stored = new HashMap<>();
        blocks.aggregates(touched).forEach(row -> stored.put(row.key(), row));
        List<BlockChanges> changes = new ArrayList<>();
        for (Map.Entry<Long, MetricRollup> each : List.copyOf(rolls.entrySet())) {
            try {
                changes.add(each.getValue().finish(stored));
            } catch (RuntimeException e) {
                rolls.remove(each.getKey());
                failed(each.getKey(), e);
            }
        }
        return BlockChanges.merged(changes);
    }

    /** What has to go to the parking place. */
    List<ParkedRow> parked() {
        List<ParkedRow> parkedRows = new ArrayList<>();
        for (IncomingRow row : rows) {
            if (batches.unreadable().containsKey(row)) {
                parkedRows.add(
                        new ParkedRow(row.shard(), row.sequence(), OptionalLong.empty(), row.measures(), row.bytes()));
            } else if (!parked.isEmpty()) {
                parkedRows.addAll(ParkedRows.of(codecs, row, parked));
            }
        }
        return parkedRows;
    }

    /** How many measures of each metric came too late; metrics without such are left out. */
    Map<Long, Long> refused() {
        Map<Long, Long> refused = new HashMap<>();
        rolls.forEach((metric, roll) -> {
            if (roll.refused() > 0) {
                refused.put(metric, roll.refused());
            }
        });
        return refused;
    }

    RollupReport report() {
        return new RollupReport(
                rows.size(),
                rows.stream().mapToLong(row -> row.bytes().length).sum(),
                rows.stream().mapToLong(IncomingRow::measures).sum(),
                rolls.size(),
                rolls.values().stream().mapToLong(MetricRollup::refused).sum(),
                orphaned,
                failures);
    }

    private void failed(long metric, RuntimeException cause) {
        parked.add(metric);
        failures.add(new RollupReport.Failure(OptionalLong.of(metric), cause));
    }
}
