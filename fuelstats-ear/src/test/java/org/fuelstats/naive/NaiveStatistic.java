package org.fuelstats.naive;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/** The statistics by their textbook definitions. */
public final class NaiveStatistic {
    private NaiveStatistic() {}

    /** Of values in order of time, at least one; a sample of one value has no deviation. */
    public static OptionalDouble of(String name, List<Double> values) {
        if (name.equals("std") && values.size() == 1) return OptionalDouble.empty();
        int count = values.size();
        return OptionalDouble.of(
                switch (name) {
                    case "count" -> count;
                    case "sum" -> sum(values);
                    case "mean" -> sum(values) / count;
                    case "min" -> quantile(values, 0);
                    case "max" -> quantile(values, 1);
                    case "first" -> values.get(0);
                    case "last" -> values.get(count - 1);
                    case "median" -> quantile(values, 0.5);
                    case "std" -> deviation(values);
                    default -> quantile(values, Integer.parseInt(name.replace("pct", "")) / 100.0);
                });
    }

    /** Without any rounding before the end. */
    private static double sum(List<Double> values) {
        return values.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    private static double deviation(List<Double> values) {
        double mean = sum(values) / values.size();
        List<Double> squares =
                values.stream().map(value -> (value - mean) * (value - mean)).toList();
        return Math.sqrt(sum(squares) / (values.size() - 1));
    }

    /** Linear between the two nearest ranks. */
    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        double rank = (sorted.size() - 1) * share;
        int below = (int) Math.floor(rank);
        double left = sorted.get(below);
        return rank == below ? left : left + (sorted.get(below + 1) - left) * (rank - below);
    }
}
