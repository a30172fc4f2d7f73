package org.fuelstats.gnocchi.aggregates;

import java.util.Arrays;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.rollup.ValueStatistics;
import org.fuelstats.timeseries.time.Grouping;

/** Groups the values of each series into wider groups. The deviation is that of a sample, as with stored aggregates. */
final class Resampling {
    private Resampling() {}

    static Table of(Table table, Grouping wider, AggregationMethod method) {
        int[] groups = new int[table.times().length];
        long[] starts = new long[groups.length];
        int count = 0;
        for (int i = 0; i < groups.length; i++) {
            long start = wider.floor(table.times()[i]);
            if (count == 0 || starts[count - 1] != start) {
                starts[count++] = start;
            }
            groups[i] = count - 1;
        }
        double[][] results = new double[table.values().length][];
        for (int series = 0; series < results.length; series++) {
            double[] values = table.values()[series];
            results[series] = resampled(method.rate() ? differences(values) : values, groups, count, method);
        }
        return new Table(wider, Arrays.copyOf(starts, count), results, table.isAggregated());
    }

    private static double[] resampled(double[] values, int[] groups, int count, AggregationMethod method) {
        double[] results = new double[count];
        ValueStatistics summary = new ValueStatistics();
        int from = 0;
        for (int group = 0; group < count; group++) {
            int to = from;
            while (to < groups.length && groups[to] == group) {
                to++;
            }
            double[] room = summary.room(to - from);
            int some = 0;
            for (int i = from; i < to; i++) {
                if (!Double.isNaN(values[i])) {
                    room[some++] = values[i];
                }
            }
            summary.summarise(some);
            results[group] = summary.get(method.statistic());
            from = to;
        }
        return results;
    }

    /** The difference of each value from the one before it, over gaps. */
    private static double[] differences(double[] values) {
        double[] differences = new double[values.length];
        double last = Double.NaN;
        for (int i = 0; i < values.length; i++) {
            differences[i] = values[i] - last;
            last = Double.isNaN(values[i]) ? last : values[i];
        }
        return differences;
    }
}
