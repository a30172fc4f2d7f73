package org.fuelstats.timeseries.block;

import java.util.Arrays;
import java.util.List;

/** A growing table of aggregated buckets in ascending order, with one array per column. */
public final class BucketRows {
    private final List<AggregateColumn> columns;
    private final double[][] values;
    private long[] buckets;
    private int size;

    public BucketRows(List<AggregateColumn> columns, int expected) {
        this.columns = columns;
        this.buckets = new long[Math.max(expected, 8)];
        this.values = new double[columns.size()][buckets.length];
    }

    public List<AggregateColumn> columns() {
        return columns;
    }

    public int size() {
        return size;
    }

    public long bucket(int row) {
        return buckets[row];
    }

    /** Begins a row; its values are set next. Buckets come in ascending order. */
    public void addBucket(long bucket) {
        if (size > 0 && bucket <= buckets[size - 1]) {
            throw new IllegalArgumentException("Bucket " + bucket + " after " + buckets[size - 1]);
        }
        if (size == buckets.length) {
            buckets = Arrays.copyOf(buckets, size * 2);
            for (int c = 0; c < values.length; c++) {
                values[c] = Arrays.copyOf(values[c], size * 2);
            }
        }
        buckets[size++] = bucket;
    }

    /** Sets a value of the current row. Any NaN becomes the canonical one, which means no value. */
    public void set(int column, double value) {
        values[column][size - 1] = Double.isNaN(value) ? Double.NaN : value;
    }

    /** Adds a whole row: a bucket with the values of row {@code row} of {@code source}. */
    void add(long bucket, double[][] source, int row) {
        addBucket(bucket);
        for (int c = 0; c < values.length; c++) {
            values[c][size - 1] = source[c][row];
        }
    }

    long[] copyBuckets(int from, int to) {
        return Arrays.copyOfRange(buckets, from, to);
    }

    double[] copyValues(int column, int from, int to) {
        return Arrays.copyOfRange(values[column], from, to);
    }
}
