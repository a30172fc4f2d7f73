package org.fuelstats.timeseries.series;

import java.util.Arrays;
import org.fuelstats.timeseries.archive.Statistic;
import org.fuelstats.timeseries.rollup.ValueStatistics;
import org.fuelstats.timeseries.time.Grouping;

/** Aggregated values in ascending order of time, each with the start of its group as timestamp. Groups without a value are omitted. */
public final class Series {
    private final Grouping grouping;
    private final long[] timestamps;
    private final double[] values;
    private final int size;

    Series(Grouping grouping, long[] timestamps, double[] values, int size) {
        this.grouping = grouping;
        this.timestamps = timestamps;
        this.values = values;
        this.size = size;
    }

    public Grouping grouping() {
        return grouping;
    }

    public int size() {
        return size;
    }

    public long timestamp(int index) {
        return timestamps[index];
    }

    public double value(int index) {
        return values[index];
    }

    /** Copies all values into the beginning of an array. */
    public void copyValues(double[] into) {
        System.arraycopy(values, 0, into, 0, size);
    }

    /**
     * Groups these values into wider groups. The statistic is applied to these values: the sum of sums, the mean of means. A resampled rate
     * is that statistic over the rates, not another rate.
     */
    public Series resample(Grouping wider, Statistic statistic) {
        long[] starts = new long[size];
        double[] results = new double[size];
        int kept = 0;
        ValueStatistics summary = new ValueStatistics();
        int from = 0;
        while (from < size) {
            long start = wider.floor(timestamps[from]);
            int to = from + 1;
            while (to < size && wider.floor(timestamps[to]) == start) {
                to++;
            }
            System.arraycopy(values, from, summary.room(to - from), 0, to - from);
            summary.summarise(to - from);
            double result = summary.get(statistic);
            if (!Double.isNaN(result)) {
                starts[kept] = start;
                results[kept++] = result;
            }
            from = to;
        }
        return new Series(wider, Arrays.copyOf(starts, kept), Arrays.copyOf(results, kept), kept);
    }

    /** The groups that begin before a time. */
    public Series before(long time) {
        int kept = size;
        while (kept > 0 && timestamps[kept - 1] >= time) {
            kept--;
        }
        return new Series(grouping, timestamps, values, kept);
    }
}
