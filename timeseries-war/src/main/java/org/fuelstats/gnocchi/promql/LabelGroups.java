package org.fuelstats.gnocchi.promql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fuelstats.gnocchi.promql.Expression.Aggregation;
import org.fuelstats.gnocchi.promql.PromqlValue.Vector;

/** Series in groups of the same labels. */
record LabelGroups(Map<Labels, List<Row>> groups) {
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    /** Not-a-numbers behind all others. */
    private static final Comparator<Double> NANS_LAST =
            Comparator.comparing((Double value) -> value.isNaN()).thenComparing(value -> value);

    static LabelGroups of(List<Row> rows, Aggregation aggregation) {
        Set<String> names = new HashSet<>(aggregation.labels());
        if (aggregation.without()) {
            names.add(Labels.NAME);
        }
        Map<Labels, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            Labels group = aggregation.without()
                    ? row.labels().without(names)
                    : row.labels().only(names);
            groups.computeIfAbsent(group, any -> new ArrayList<>()).add(row);
        }
        return new LabelGroups(groups);
    }

    Vector aggregated(LabelAggregator aggregator, int steps) {
        List<Row> results = new ArrayList<>();
        groups.forEach((labels, rows) -> {
            double[] values = new double[steps];
            for (int step = 0; step < steps; step++) {
                int at = step;
                values[step] = GroupAggregate.of(
                        aggregator, rows.stream().filter(row -> row.has(at)).mapToDouble(row -> row.values()[at]));
            }
            results.add(new Row(labels, values));
        });
        return Rows.of(results);
    }

    Vector quantile(double[] quantiles) {
        List<Row> results = new ArrayList<>();
        groups.forEach((labels, rows) -> {
            double[] values = new double[quantiles.length];
            for (int step = 0; step < values.length; step++) {
                int at = step;
                double[] present = rows.stream()
                        .filter(row -> row.has(at))
                        .mapToDouble(row -> row.values()[at])
                        .toArray();
                values[step] = present.length == 0 ? Row.ABSENT : RangeStatistics.quantile(quantiles[step], present);
            }
            results.add(new Row(labels, values));
        });
        return Rows.of(results);
    }

    /** The series with the largest, or smallest, values of each group; of one step in this order. */
    Vector most(double[] counts, boolean largest) {
        Comparator<Double> order = largest
                ? Comparator.comparing((Double value) -> value.isNaN()).thenComparing(Comparator.reverseOrder())
                : NANS_LAST;
        List<Row> results = new ArrayList<>();
        for (List<Row> rows : groups.values()) {
            double[][] kept = new double[rows.size()][counts.length];
            for (double[] each : kept) {
                Arrays.fill(each, Row.ABSENT);
            }
            List<Integer> last = List.of();
            for (int step = 0; step < counts.length; step++) {
                int at = step;
                last = IntStream.range(0, rows.size())
                        .boxed()
                        .filter(row -> rows.get(row).has(at))
                        .sorted(Comparator.comparing(row -> rows.get(row).values()[at], order))
                        .limit(count(counts[step]))
                        .toList();
                last.forEach(row -> kept[row][at] = rows.get(row).values()[at]);
            }
            List<Integer> shown = counts.length == 1
                    ? last
                    : IntStream.range(0, rows.size()).boxed().toList();
            shown.forEach(row -> results.add(new Row(rows.get(row).labels(), kept[row])));
        }
        return Rows.of(results);
    }

    private static long count(double number) {
        if (Double.isNaN(number) || Math.abs(number) >= Long.MAX_VALUE) {
            throw PromqlError.execution("Scalar value " + PromqlNumber.text(number) + " overflows int64");
        }
        return Math.max(0, (long) number);
    }

    /** How many series of each group have a value, by the value as a label. */
    Vector countValues(String label) {
        if (!LABEL.matcher(label).matches()) {
            throw PromqlError.execution("invalid label name \"" + label + "\"");
        }
        Map<Labels, double[]> results = new LinkedHashMap<>();
        groups.forEach((labels, rows) -> {
            Map<Long, Labels> known = new HashMap<>();
            for (Row row : rows) {
                for (int step = 0; step < row.values().length; step++) {
                    if (row.has(step)) {
                        double value = row.values()[step];
                        Labels result = known.computeIfAbsent(
                                Double.doubleToLongBits(value), bits -> labels.with(label, PromqlNumber.plain(value)));
                        double[] counts = results.computeIfAbsent(result, any -> absent(row.values().length));
                        counts[step] = Row.isValue(counts[step]) ? counts[step] + 1 : 1;
                    }
                }
            }
        });
        List<Row> rows = new ArrayList<>();
        results.forEach((labels, counts) -> rows.add(new Row(labels, counts)));
        return Rows.of(rows);
    }

    private static double[] absent(int steps) {
        double[] values = new double[steps];
        Arrays.fill(values, Row.ABSENT);
        return values;
    }
}
