package org.fuelstats.gnocchi.aggregates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.Grouping;
import org.fuelstats.timeseries.time.TimeSpan;

/** Adds series of several spans: a value counts by the share of its bucket that lies in the span, as in Gnocchi. */
final class WeightedSums {
    private final Map<Grouping, TreeMap<Long, Double>> sums =
            new TreeMap<>(Comparator.comparing(WeightedSums::nanos).reversed().thenComparing(Grouping::toString));

    /** Adds what was computed of a span. */
    void add(Results results, TimeSpan span) {
        for (Table table : results.tables()) {
            double[] values = table.values()[0];
            for (int i = 0; i < values.length; i++) {
                if (results.gaps() || Double.isFinite(values[i])) {
                    double weighted = values[i] * share(table.times()[i], table.grouping(), span);
                    sums.computeIfAbsent(table.grouping(), first -> new TreeMap<>())
                            .merge(table.times()[i], weighted, Double::sum);
                }
            }
        }
    }

    boolean isEmpty() {
        return sums.isEmpty();
    }

    /** One series in each granularity, coarsest first. */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        sums.forEach((grouping, values) -> tables.add(new Table(
                grouping,
                values.keySet().stream().mapToLong(Long::longValue).toArray(),
                new double[][] {
                    values.values().stream().mapToDouble(Double::doubleValue).toArray()
                },
                true)));
        return tables;
    }

    private static double share(long time, Grouping grouping, TimeSpan span) {
        if (!(grouping instanceof Granularity granularity)) {
            return 1;
        }
        long end = time + granularity.nanos();
        return (double) (Math.min(span.to(), end) - Math.max(span.from(), time)) / granularity.nanos();
    }

    private static long nanos(Grouping grouping) {
        return grouping instanceof Granularity granularity ? granularity.nanos() : Long.MAX_VALUE;
    }
}
