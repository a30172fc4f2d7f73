package org.fuelstats.gnocchi.aggregates;

import java.util.List;
import java.util.Set;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.metrics.Metric;

/**
 * An aggregate of a metric that operations are computed from: one column of the values.
 *
 * @param name how answers and refusals call the metric: by its id, or by its name within the resource
 * @param resource the resource by which it was found; null if it was listed by its id
 * @param keys the references of the operation that mean this column
 */
record Column(Metric metric, String aggregation, String name, String resource, Set<MetricReference> keys) {
    Column {
        keys = Set.copyOf(keys);
    }

    /** As refusals list it. */
    List<Object> detail() {
        return List.of(name, aggregation);
    }

    AggregationMethod method() {
        return AggregationMethod.named(aggregation).orElseThrow();
    }

    boolean known() {
        return AggregationMethod.named(aggregation)
                .filter(metric.policy().methods()::contains)
                .isPresent();
    }
}
