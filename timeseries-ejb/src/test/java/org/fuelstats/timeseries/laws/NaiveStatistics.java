package org.fuelstats.timeseries.laws;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fuelstats.timeseries.archive.Percentile;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.archive.Statistic;

/** Statistics by their textbook definitions, sums without any rounding. */
final class NaiveStatistics {
    private NaiveStatistics() {}

    static Optional<Double> of(List<Double> values, Statistic statistic) {
        if (values.isEmpty() || (statistic == PlainStatistic.STD && values.size() == 1)) {
            return Optional.empty();
        }
        List<Double> sorted = values.stream().sorted().toList();
        int count = values.size();
        if (statistic instanceof Percentile percentile) {
            return Optional.of(quantile(sorted, percentile.rank()));
        }
        return Optional.of(
                switch ((PlainStatistic) statistic) {
                    case MEAN -> sum(values).doubleValue() / count;
                    case SUM -> sum(values).doubleValue();
                    case LAST -> values.get(count - 1);
                    case MAX -> Collections.max(values);
                    case MIN -> Collections.min(values);
                    case STD -> deviation(values);
                    case MEDIAN -> (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2;
                    case FIRST -> values.get(0);
                    case COUNT -> (double) count;
                });
    }

    private static BigDecimal sum(List<Double> values) {
        return values.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double deviation(List<Double> values) {
        double mean = sum(values).doubleValue() / values.size();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.size() - 1));
    }

    private static double quantile(List<Double> sorted, int rank) {
        double position = (sorted.size() - 1) * (rank / 100.0);
        int below = (int) Math.floor(position + 1e-9);
        int above = Math.min(below + 1, sorted.size() - 1);
        double share = Math.max(0, position - below);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * share;
    }
}
