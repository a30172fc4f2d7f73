package org.fuelstats.timeseries.block;

import org.fuelstats.timeseries.time.Granularity;

/** Identifies a block of a metric: block {@code n} holds the buckets from {@code n * 512} to below {@code (n + 1) * 512}. */
public record BlockKey(Granularity granularity, long number) {
    /** Buckets of one block. */
    public static final int BUCKETS = 512;

    public static BlockKey ofBucket(Granularity granularity, long bucket) {
        return new BlockKey(granularity, number(bucket));
    }

    /** The number of the block that holds a bucket. */
    public static long number(long bucket) {
        return Math.floorDiv(bucket, (long) BUCKETS);
    }

    public long firstBucket() {
        return number * BUCKETS;
    }

    public long endBucket() {
        return firstBucket() + BUCKETS;
    }
}
