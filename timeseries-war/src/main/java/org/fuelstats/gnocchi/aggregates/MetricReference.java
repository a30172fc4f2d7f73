package org.fuelstats.gnocchi.aggregates;

import java.util.List;

/**
 * A metric of an operation and one of its aggregates, as the operation names them.
 *
 * @param metric a metric's id or, where metrics are found by their resources, a name with wildcards
 */
record MetricReference(String metric, String aggregation) {
    /** As refusals list it. */
    List<Object> detail() {
        return List.of(metric, aggregation);
    }
}
