package org.fuelstats.timeseries.rollup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.block.AggregateBlock;
import org.fuelstats.timeseries.block.AggregateColumn;
import org.fuelstats.timeseries.block.BlockKey;
import org.fuelstats.timeseries.block.BucketRows;
import org.fuelstats.timeseries.block.RawBlock;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.time.Granularity;

/**
 * Rolls up one metric's batches into its blocks, in two steps so that the storage can fetch the blocks of many metrics at once: {@link
 * #begin} filters and aggregates, {@link #blocksTouched} returns the stored blocks that are needed, {@link #finish} merges them.
 */
public final class Rollup {
    private final ArchivePolicy policy;
    private final LateMeasureFilter filter;
    private final RawLayout layout;
    private final Map<BlockKey, AggregateBlock> folded = new LinkedHashMap<>();

    private Rollup(ArchivePolicy policy, LateMeasureFilter filter, RawLayout layout) {
        this.policy = policy;
        this.filter = filter;
        this.layout = layout;
    }

    /**
     * Takes in batches.
     *
     * @param raw all raw blocks of the metric, in order
     * @param batches in the order in which they were received
     */
    public static Rollup begin(ArchivePolicy policy, List<RawBlock> raw, List<Points> batches) {
        Points before = Points.joined(raw.stream().map(RawBlock::points).toList());
        RawWindow window = new RawWindow(policy);
        LateMeasureFilter filter = new LateMeasureFilter(window, before, batches);
        Rollup roll = new Rollup(policy, filter, new RawLayout(raw));
        Points accepted = filter.accepted();
        if (!accepted.isEmpty()) {
            Points merged = before.with(accepted);
            roll.fold(merged, accepted);
            // One point more than the buckets need: the next difference starts there.
            int needed = merged.indexAtOrAfter(window.keepFrom(roll.newestTimestamp())) - 1;
            roll.layout.layOut(merged, accepted, Math.max(0, needed));
        }
        return roll;
    }

    /** How many measures were refused because they came later than the back window allows. */
    public long refused() {
        return filter.refused();
    }

    /** The metric's newest timestamp, by which its retention and window are counted; empty for a metric without any measure. */
    public OptionalLong newest() {
        return filter.newest();
    }

    /** The stored blocks that {@link #finish} has to see, if they exist. */
    public Set<BlockKey> blocksTouched() {
        return folded.keySet();
    }

    /** Merges the folded buckets into the stored blocks. */
    public RollupResult finish(Function<BlockKey, Optional<AggregateBlock>> stored) {
        if (filter.accepted().isEmpty()) {
            return RollupResult.NOTHING;
        }
        List<AggregateBlock> blocks = new ArrayList<>();
        folded.forEach((key, rows) ->
                blocks.add(stored.apply(key).map(block -> block.with(rows)).orElse(rows)));
        Map<Granularity, Long> firstKept = new LinkedHashMap<>();
        for (Archive archive : policy.archives()) {
            if (archive.points().isPresent()) {
                firstKept.put(archive.granularity(), BlockKey.number(archive.oldestBucket(newestTimestamp())));
            }
        }
        return new RollupResult(blocks, layout.written(), layout.removed(), firstKept);
    }

    private long newestTimestamp() {
        return filter.newest().getAsLong();
    }

    private void fold(Points merged, Points accepted) {
        List<AggregateColumn> columns = AggregateColumn.of(policy);
        BucketFold fold = new BucketFold(columns);
        for (Archive archive : policy.archives()) {
            split(archive.granularity(), touchedRows(archive, columns, fold, merged, accepted));
        }
    }

    /** Aggregates every retained bucket into which a point was accepted, or whose first difference starts from such a point. */
    private BucketRows touchedRows(
            Archive archive, List<AggregateColumn> columns, BucketFold fold, Points merged, Points accepted) {
        Granularity granularity = archive.granularity();
        long oldest = archive.oldestBucket(newestTimestamp());
        BucketRows rows = new BucketRows(columns, 16);
        boolean rated = policy.rated();
        int done = 0;
        int at = merged.indexAtOrAfter(accepted.first());
        for (int i = 0; i < accepted.size(); i++) {
            while (merged.timestamp(at) < accepted.timestamp(i)) {
                at++;
            }
            int last = rated && at + 1 < merged.size() ? at + 1 : at;
            for (int index = Math.max(at, done); index <= last; index = done) {
                long bucket = granularity.bucket(merged.timestamp(index));
                int from = startOf(granularity.start(bucket), merged, index);
                done = endOf(granularity.start(bucket + 1), merged, index);
                if (bucket >= oldest) {
                    fold.fold(bucket, merged, from, done, rows);
                }
            }
        }
        return rows;
    }

    // Step by step rather than by bisection: the fold that follows visits the same points anyway.

    private static int startOf(long bucketStart, Points points, int inside) {
        int index = inside;
        while (index > 0 && points.timestamp(index - 1) >= bucketStart) {
            index--;
        }
        return index;
    }

    private static int endOf(long bucketEnd, Points points, int inside) {
        int index = inside + 1;
        while (index < points.size() && points.timestamp(index) < bucketEnd) {
            index++;
        }
        return index;
    }

    private void split(Granularity granularity, BucketRows rows) {
        int from = 0;
        while (from < rows.size()) {
            BlockKey key = BlockKey.ofBucket(granularity, rows.bucket(from));
            int to = from + 1;
            while (to < rows.size() && rows.bucket(to) < key.endBucket()) {
                to++;
            }
            folded.put(key, AggregateBlock.of(key, rows, from, to));
            from = to;
        }
    }

    /**
     * What has to be stored, in one transaction with the removal of the batches that were rolled.
     *
     * @param aggregates blocks to be written, each in place of the one with the same key
     * @param raw raw blocks to be written, each in place of the one with the same start
     * @param rawRemoved starts of raw blocks to be deleted
     * @param firstKept for each archive with a number of points, the number of the first block that holds a kept bucket: earlier
     *     blocks are to be deleted
     */
    public record RollupResult(
            List<AggregateBlock> aggregates,
            List<RawBlock> raw,
            List<Long> rawRemoved,
            Map<Granularity, Long> firstKept) {
        public RollupResult {
            aggregates = List.copyOf(aggregates);
            raw = List.copyOf(raw);
            rawRemoved = List.copyOf(rawRemoved);
            firstKept = Map.copyOf(firstKept);
        }

        /** Nothing changes. */
        public static final RollupResult NOTHING = new RollupResult(List.of(), List.of(), List.of(), Map.of());
    }
}
