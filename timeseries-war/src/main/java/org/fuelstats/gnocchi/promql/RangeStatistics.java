package org.fuelstats.gnocchi.promql;

import java.util.Arrays;
import java.util.Comparator;

/** Statistics of the samples in a range. */
final class RangeStatistics {
    private RangeStatistics() {}

    static double sum(Window window) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < window.size(); i++) {
            sum.add(window.value(i));
        }
        return sum.exact();
    }

    /** The mean, which stays in range where a sum wouldn't. */
    static double mean(Window window) {
        CompensatedSum mean = new CompensatedSum();
        double count = 0;
        for (int i = 0; i < window.size(); i++) {
            double value = window.value(i);
            count++;
            double known = mean.rough();
            boolean sameInfinity = Double.isInfinite(value) && known > 0 == value > 0;
            if (Double.isInfinite(known) && (sameInfinity || Double.isFinite(value))) {
                continue;
            }
            mean.add(value / count - known / count);
        }
        return mean.exact();
    }

    static double min(Window window) {
        double min = Double.NaN;
        for (int i = 0; i < window.size(); i++) {
            if (window.value(i) < min || Double.isNaN(min)) {
                min = window.value(i);
            }
        }
        return min;
    }

    static double max(Window window) {
        double max = Double.NaN;
        for (int i = 0; i < window.size(); i++) {
            if (window.value(i) > max || Double.isNaN(max)) {
                max = window.value(i);
            }
        }
        return max;
    }

    /** Of a whole population. */
    static double variance(Window window) {
        CompensatedSum mean = new CompensatedSum();
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < window.size(); i++) {
            double delta = window.value(i) - mean.exact();
            mean.add(delta / (i + 1));
            squares.add(delta * (window.value(i) - mean.exact()));
        }
        return squares.exact() / window.size();
    }

    /** Between the two nearest ranks; values are sorted here. */
    static double quantile(double q, double[] values) {
        if (values.length == 0 || Double.isNaN(q)) {
            return Double.NaN;
        }
        if (q < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (q > 1) {
            return Double.POSITIVE_INFINITY;
        }
        double[] sorted = Arrays.stream(values)
                .boxed()
                .sorted(Comparator.comparing((Double value) -> !value.isNaN()).thenComparing(value -> value))
                .mapToDouble(Double::doubleValue)
                .toArray();
        double rank = q * (sorted.length - 1);
        int lower = (int) Math.max(0, Math.floor(rank));
        int upper = Math.min(sorted.length - 1, lower + 1);
        double weight = rank - Math.floor(rank);
        return sorted[lower] * (1 - weight) + sorted[upper] * weight;
    }
}
