package org.fuelstats.timeseries.archive;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a bucket becomes one number: a statistic of its values or, with {@code rate}, of the differences between successive values.
 * A difference belongs to the bucket of its later point, whichever bucket the earlier one is in.
 */
public record AggregationMethod(boolean rate, Statistic statistic) {
    private static final Map<String, AggregationMethod> BY_NAME = byName();

    public static AggregationMethod of(Statistic statistic) {
        return new AggregationMethod(false, statistic);
    }

    public static AggregationMethod rateOf(Statistic statistic) {
        return new AggregationMethod(true, statistic);
    }

    public static Optional<AggregationMethod> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every method there is, 216 of them. */
    public static List<AggregationMethod> all() {
        return List.copyOf(BY_NAME.values());
    }

    public String label() {
        return rate ? "rate:" + statistic.label() : statistic.label();
    }

    private static Map<String, AggregationMethod> byName() {
        Map<String, AggregationMethod> methods = new LinkedHashMap<>();
        List<Statistic> statistics = Stream.concat(
                        Arrays.stream(PlainStatistic.values()),
                        IntStream.rangeClosed(1, 99).mapToObj(Percentile::new))
                .map(Statistic.class::cast)
                .toList();
        for (Statistic statistic : statistics) {
            methods.put(of(statistic).label(), of(statistic));
        }
        for (Statistic statistic : statistics) {
            methods.put(rateOf(statistic).label(), rateOf(statistic));
        }
        return Collections.unmodifiableMap(methods);
    }
}
