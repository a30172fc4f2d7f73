package org.fuelstats.timeseries.metrics;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.PlainStatistic;

/** The aggregation methods available for every entity. */
final class EntityMethods {
    /** All that need no argument: an entity's creator has no way to name the methods that its readers will ask for. */
    static final Set<AggregationMethod> ALL = all();

    private EntityMethods() {}

    private static Set<AggregationMethod> all() {
        Set<AggregationMethod> methods = new LinkedHashSet<>();
        for (PlainStatistic statistic : PlainStatistic.values()) {
            methods.add(AggregationMethod.of(statistic));
        }
        return Collections.unmodifiableSet(methods);
    }
}
