package org.fuelstats.gnocchi.aggregates;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import org.fuelstats.timeseries.time.Grouping;

/**
 * Series over the same times; NaN where a series has no value.
 *
 * @param values for each series its values
 * @param isAggregated whether this is a series of its own, not one of each metric
 */
@SuppressWarnings("ArrayRecordComponent") // tables are computed with, never compared
record Table(Grouping grouping, long[] times, double[][] values, boolean isAggregated) implements Operand {
    /** Times of one look at all series: a cache line of each. */
    private static final int AT_ONCE = 8;

    Table columns(int[] places) {
        if (places.length == values.length) {
            return this;
        }
        return new Table(
                grouping,
                times,
                Arrays.stream(places).mapToObj(place -> values[place]).toArray(double[][]::new),
                isAggregated);
    }

    /** One series: the method over the values at each time. */
    Table aggregated(SeriesMethod method) {
        double[] results = new double[times.length];
        double[][] together = new double[AT_ONCE][values.length];
        int[] counts = new int[AT_ONCE];
        for (int time = 0; time < times.length; time += AT_ONCE) {
            int some = Math.min(AT_ONCE, times.length - time);
            gather(time, some, together, counts);
            for (int i = 0; i < some; i++) {
                results[time + i] = method.method().of(together[i], counts[i]);
            }
        }
        Table aggregated = new Table(grouping, times, new double[][] {results}, true);
        return method.rate() ? aggregated.differences(false) : aggregated;
    }

    /** The values at some times that follow each other, without the gaps. Several times at once, since a series' values lie side by side. */
    private void gather(int time, int some, double[][] into, int[] counts) {
        Arrays.fill(counts, 0);
        for (double[] series : values) {
            for (int i = 0; i < some; i++) {
                double value = series[time + i];
                if (!Double.isNaN(value)) {
                    into[i][counts[i]++] = value;
                }
            }
        }
    }

    /** The differences of each series' successive values; the first time has none and goes. */
    Table differences(boolean perSecond) {
        int count = Math.max(0, times.length - 1);
        double[][] differences = new double[values.length][count];
        for (int series = 0; series < values.length; series++) {
            double[] from = values[series];
            for (int i = 0; i < count; i++) {
                double difference = from[i + 1] - from[i];
                differences[series][i] = perSecond ? difference / seconds(i) : difference;
            }
        }
        return new Table(
                grouping, Arrays.copyOfRange(times, times.length - count, times.length), differences, isAggregated);
    }

    private double seconds(int i) {
        return (times[i + 1] - times[i]) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    Table each(DoubleUnaryOperator function) {
        double[][] results = new double[values.length][];
        for (int series = 0; series < values.length; series++) {
            double[] from = values[series];
            double[] into = new double[from.length];
            for (int i = 0; i < from.length; i++) {
                into[i] = function.applyAsDouble(from[i]);
            }
            results[series] = into;
        }
        return new Table(grouping, times, results, isAggregated);
    }
}
