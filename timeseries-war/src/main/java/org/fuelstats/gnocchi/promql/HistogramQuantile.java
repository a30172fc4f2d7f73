package org.fuelstats.gnocchi.promql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuelstats.gnocchi.promql.PromqlValue.Vector;

/** Quantiles of classic histograms: series of cumulated counts with the label {@code le}, the upper bound of a bucket. */
final class HistogramQuantile {
    private static final String BOUND = "le";

    private record Bucket(double bound, Row row) {}

    private HistogramQuantile() {}

    static Vector of(double[] quantiles, List<Row> rows) {
        Map<Labels, List<Bucket>> histograms = new LinkedHashMap<>();
        for (Row row : rows) {
            double bound = bound(row.labels().get(BOUND));
            if (!Double.isNaN(bound)) {
                histograms
                        .computeIfAbsent(row.labels().without(Set.of(BOUND, Labels.NAME)), any -> new ArrayList<>())
                        .add(new Bucket(bound, row));
            }
        }
        List<Row> results = new ArrayList<>();
        histograms.forEach((labels, buckets) -> {
            buckets.sort(Comparator.comparingDouble(Bucket::bound));
            double[] values = new double[quantiles.length];
            for (int step = 0; step < values.length; step++) {
                values[step] = quantile(quantiles[step], buckets, step);
            }
            results.add(new Row(labels, values));
        });
        return Rows.of(results);
    }

    private static double bound(String text) {
        try {
            return switch (text) {
                case "+Inf", "Inf", "inf" -> Double.POSITIVE_INFINITY;
                case "-Inf" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(text);
            };
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static double quantile(double q, List<Bucket> buckets, int step) {
        double[] bounds = new double[buckets.size()];
        double[] counts = new double[buckets.size()];
        int size = 0;
        for (Bucket bucket : buckets) {
            if (!bucket.row().has(step)) {
                continue;
            }
            if (size > 0 && bounds[size - 1] == bucket.bound()) {
                counts[size - 1] += bucket.row().values()[step];
            } else {
                bounds[size] = bucket.bound();
                counts[size++] = bucket.row().values()[step];
            }
        }
        if (size == 0) {
            return Row.ABSENT;
        }
        if (Double.isNaN(q)) {
            return Double.NaN;
        }
        if (q < 0 || q > 1) {
            return q < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        for (int i = 1; i < size; i++) {
            counts[i] = Math.max(counts[i], counts[i - 1]);
        }
        boolean usable = size >= 2 && bounds[size - 1] == Double.POSITIVE_INFINITY && counts[size - 1] != 0;
        return usable ? interpolated(q * counts[size - 1], bounds, counts, size) : Double.NaN;
    }

    private static double interpolated(double rank, double[] bounds, double[] counts, int size) {
        int at = 0;
        while (at < size - 1 && counts[at] < rank) {
            at++;
        }
        if (at == size - 1) {
            return bounds[size - 2];
        }
        if (at == 0) {
            return bounds[0] <= 0 ? bounds[0] : bounds[0] * (rank / counts[0]);
        }
        double start = bounds[at - 1];
        return start + (bounds[at] - start) * ((rank - counts[at - 1]) / (counts[at] - counts[at - 1]));
    }
}
