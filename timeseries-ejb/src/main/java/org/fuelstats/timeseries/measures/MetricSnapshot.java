package org.fuelstats.timeseries.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.block.AggregateBlock;
import org.fuelstats.timeseries.block.AggregateColumn;
import org.fuelstats.timeseries.block.BlockKey;
import org.fuelstats.timeseries.block.RawBlock;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.rollup.RawWindow;
import org.fuelstats.timeseries.rollup.Rollup;
import org.fuelstats.timeseries.rollup.Rollup.RollupResult;
import org.fuelstats.timeseries.series.ArchiveView;
import org.fuelstats.timeseries.series.Series;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;
import org.fuelstats.timeseries.time.TimeSpan;

/**
 * One metric as a reader sees it: its stored blocks, with its incoming measures rolled up in memory. The result equals what the
 * rollup will store; here it lives as long as the request.
 */
final class MetricSnapshot {
    private final RowCodecs codecs;
    private final ArchivePolicy policy;
    private final List<RawRow> raw;
    private final Map<BlockKey, AggregateRow> aggregates = new HashMap<>();
    private final List<Points> waiting;

    /**
     * A metric as stored.
     *
     * @param raw all its raw blocks, in order; with bytes if measures are waiting or raw points are requested
     * @param waiting its batches in the log, in order
     */
    MetricSnapshot(
            RowCodecs codecs,
            ArchivePolicy policy,
            List<RawRow> raw,
            List<AggregateRow> aggregates,
            List<Points> waiting) {
        this.codecs = codecs;
        this.policy = policy;
        this.raw = raw;
        aggregates.forEach(row -> this.aggregates.put(row.key().block(), row));
        this.waiting = waiting;
    }

    /** The values of a method; an archive's blocks must have been fetched as far as the span reaches. */
    Series series(Archive archive, AggregationMethod method, TimeSpan span) {
        List<AggregateColumn> columns = AggregateColumn.of(method);
        Map<BlockKey, AggregateBlock> rolled = new HashMap<>();
        OptionalLong newest;
        if (waiting.isEmpty()) {
            newest = raw.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(raw.get(raw.size() - 1).newest());
        } else {
            Rollup roll = Rollup.begin(policy, codecs.raw(raw), waiting);
            // Blocks that weren't fetched aren't shown either, so it doesn't matter that they are rolled as if there
            // were none.
            RollupResult result = roll.finish(
                    key -> Optional.ofNullable(aggregates.get(key)).map(row -> codecs.aggregate(row, columns)));
            result.aggregates().forEach(block -> rolled.put(block.key(), block));
            newest = roll.newest();
        }
        if (newest.isEmpty()) {
            return nothing(archive, method);
        }
        return ArchiveView.of(archive, span, newest.getAsLong())
                .map(view -> view.read(method, blocks(view, columns, rolled)))
                .orElseGet(() -> nothing(archive, method));
    }

    private List<AggregateBlock> blocks(
            ArchiveView view, List<AggregateColumn> columns, Map<BlockKey, AggregateBlock> rolled) {
        List<AggregateBlock> blocks = new ArrayList<>();
        TreeMap<Long, BlockKey> keys = new TreeMap<>();
        aggregates.keySet().forEach(key -> keys.put(key.number(), key));
        rolled.keySet().stream()
                .filter(key -> key.granularity().equals(view.archive().granularity()))
                .forEach(key -> keys.put(key.number(), key));
        for (BlockKey key :
                keys.subMap(view.firstBlock(), true, view.lastBlock(), true).values()) {
            AggregateBlock block = rolled.get(key);
            blocks.add(block == null ? codecs.aggregate(aggregates.get(key), columns) : block);
        }
        return blocks;
    }

    /** The raw points of a span, as far as the policy lets readers see them. */
    Points points(TimeSpan span) {
        List<RawBlock> before = codecs.raw(raw);
        if (waiting.isEmpty()) {
            return new RawWindow(policy).read(before, span);
        }
        TreeMap<Long, RawBlock> blocks = new TreeMap<>();
        before.forEach(block -> blocks.put(block.start(), block));
        RollupResult result = Rollup.begin(policy, before, waiting).finish(key -> Optional.empty());
        result.rawRemoved().forEach(blocks::remove);
        result.raw().forEach(block -> blocks.put(block.start(), block));
        return new RawWindow(policy).read(List.copyOf(blocks.values()), span);
    }

    private static Series nothing(Archive archive, AggregationMethod method) {
        return new ArchiveView(archive, 0, 0).read(method, List.of());
    }
}
