package org.fuelstats.gnocchi.aggregates;

import java.util.Arrays;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;

/** Computes a method over the last values of each series. */
final class RollingWindow {
    /** Some seconds of work. */
    private static final long MOST_VALUES = 1L << 28;

    private RollingWindow() {}

    static Table over(Table table, int window, SeriesMethod method) {
        int count = table.times().length - window + 1;
        if ((long) count * window * table.values().length > MOST_VALUES) {
            throw ApiError.of(
                    ErrorCode.INVALID,
                    "Rolling " + table.values().length + " series of " + table.times().length + " points by " + window
                            + " is too much work: ask for fewer metrics, a shorter span, a coarser granularity or a"
                            + " smaller window.");
        }
        double[][] rolled = new double[table.values().length][count];
        double[] room = new double[window];
        for (int series = 0; series < rolled.length; series++) {
            double[] values = table.values()[series];
            for (int i = 0; i < count; i++) {
                int some = 0;
                for (int j = i; j < i + window; j++) {
                    if (!Double.isNaN(values[j])) {
                        room[some++] = values[j];
                    }
                }
                rolled[series][i] = method.method().of(room, some);
            }
        }
        Table result = new Table(
                table.grouping(),
                Arrays.copyOfRange(table.times(), window - 1, table.times().length),
                rolled,
                table.isAggregated());
        return method.rate() ? result.differences(false) : result;
    }
}
