package org.fuelstats.timeseries.series;

import java.util.List;
import java.util.Optional;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.block.AggregateBlock;
import org.fuelstats.timeseries.block.BlockKey;
import org.fuelstats.timeseries.time.TimeSpan;

/**
 * The buckets of an archive that are visible to a reader: those requested, as far as the archive retains them. Stored blocks may still
 * contain older ones, which are never shown.
 *
 * @param firstBucket the first bucket shown
 * @param endBucket the first bucket after those shown
 */
public record ArchiveView(Archive archive, long firstBucket, long endBucket) {
    /**
     * What a span shows: the bucket that holds its start and every later one that begins before its end.
     *
     * @param newest the metric's newest timestamp
     * @return empty when nothing can be seen
     */
    public static Optional<ArchiveView> of(Archive archive, TimeSpan span, long newest) {
        long first = Math.max(span.firstBucket(archive.granularity()), archive.oldestBucket(newest));
        long end = Math.min(
                span.endBucket(archive.granularity()), archive.granularity().bucket(newest) + 1);
        return first < end ? Optional.of(new ArchiveView(archive, first, end)) : Optional.empty();
    }

    /** The number of the first block to fetch. */
    public long firstBlock() {
        return BlockKey.number(firstBucket);
    }

    /** The number of the last block to fetch. */
    public long lastBlock() {
        return BlockKey.number(endBucket - 1);
    }

    /** The method's values from blocks in ascending order. */
    public Series read(AggregationMethod method, List<AggregateBlock> blocks) {
        int most = blocks.stream().mapToInt(AggregateBlock::size).sum();
        long[] timestamps = new long[most];
        double[] values = new double[most];
        int kept = 0;
        for (AggregateBlock block : blocks) {
            double[] column = block.values(method);
            for (int row = 0; row < column.length; row++) {
                long bucket = block.bucket(row);
                if (bucket >= firstBucket && bucket < endBucket && !Double.isNaN(column[row])) {
                    timestamps[kept] = archive.granularity().start(bucket);
                    values[kept++] = column[row];
                }
            }
        }
        return new Series(archive.granularity(), timestamps, values, kept);
    }
}
