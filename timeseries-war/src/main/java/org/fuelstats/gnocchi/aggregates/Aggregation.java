package org.fuelstats.gnocchi.aggregates;

import java.util.List;

/**
 * The operation {@code ["aggregate", method, ["metric", [id, aggregation], …]]}.
 *
 * @param rate whether the method is applied to the differences of each series' successive values
 */
record Aggregation(CrossMethod method, boolean rate, List<MetricReference> metrics) {
    Aggregation {
        metrics = List.copyOf(metrics);
    }
}
