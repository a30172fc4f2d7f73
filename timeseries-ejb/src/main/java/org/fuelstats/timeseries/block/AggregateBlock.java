package org.fuelstats.timeseries.block;

import java.util.Arrays;
import java.util.List;
import org.fuelstats.timeseries.archive.AggregationMethod;

/**
 * The buckets of one block that contain measures, in ascending order, with a value for each column; NaN if a statistic does not exist, such
 * as the deviation of a single value.
 */
public final class AggregateBlock {
    private final BlockKey key;
    private final List<AggregateColumn> columns;
    private final long[] buckets;
    private final double[][] values;

    AggregateBlock(BlockKey key, List<AggregateColumn> columns, long[] buckets, double[][] values) {
        this.key = key;
        this.columns = columns;
        this.buckets = buckets;
        this.values = values;
    }

    /** Rows {@code from} to before {@code to} of the given rows, which must all lie in the block. */
    public static AggregateBlock of(BlockKey key, BucketRows rows, int from, int to) {
        if (from < to && (rows.bucket(from) < key.firstBucket() || rows.bucket(to - 1) >= key.endBucket())) {
            throw new IllegalArgumentException("Rows outside the block " + key);
        }
        double[][] values = new double[rows.columns().size()][];
        for (int c = 0; c < values.length; c++) {
            values[c] = rows.copyValues(c, from, to);
        }
        return new AggregateBlock(key, rows.columns(), rows.copyBuckets(from, to), values);
    }

    public BlockKey key() {
        return key;
    }

    public List<AggregateColumn> columns() {
        return columns;
    }

    /** How many buckets hold measures. */
    public int size() {
        return buckets.length;
    }

    public long bucket(int row) {
        return buckets[row];
    }

    /** This block's rows merged with those of {@code newer}; if both have a bucket, the newer row is used. */
    public AggregateBlock with(AggregateBlock newer) {
        BucketRows merged = new BucketRows(newer.columns, size() + newer.size());
        double[][] mineByColumn = inOrderOf(newer.columns);
        int mine = 0;
        for (int theirs = 0; theirs < newer.size(); theirs++) {
            while (mine < size() && buckets[mine] < newer.buckets[theirs]) {
                merged.add(buckets[mine], mineByColumn, mine);
                mine++;
            }
            if (mine < size() && buckets[mine] == newer.buckets[theirs]) {
                mine++;
            }
            merged.add(newer.buckets[theirs], newer.values, theirs);
        }
        for (; mine < size(); mine++) {
            merged.add(buckets[mine], mineByColumn, mine);
        }
        return of(key, merged, 0, merged.size());
    }

    /** The numbers of a method, row by row; NaN where there is none. */
    public double[] values(AggregationMethod method) {
        List<AggregateColumn> needed = AggregateColumn.of(method);
        double[] numbers = column(needed.get(0));
        if (needed.size() == 1) {
            return numbers;
        }
        double[] counts = column(needed.get(1));
        double[] means = new double[numbers.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = numbers[i] / counts[i];
        }
        return means;
    }

    double[] column(AggregateColumn column) {
        int index = columns.indexOf(column);
        if (index >= 0) {
            return values[index];
        }
        double[] absent = new double[buckets.length];
        Arrays.fill(absent, Double.NaN);
        return absent;
    }

    long[] buckets() {
        return buckets;
    }

    private double[][] inOrderOf(List<AggregateColumn> wanted) {
        return columns.equals(wanted)
                ? values
                : wanted.stream().map(this::column).toArray(double[][]::new);
    }
}
