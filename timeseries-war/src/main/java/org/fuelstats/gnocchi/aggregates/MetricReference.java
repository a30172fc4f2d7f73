package org.fuelstats.gnocchi.aggregates;

import java.util.List;
import java.util.UUID;

/** A reference of an operation to a metric and one of its aggregates. */
record MetricReference(UUID metric, String aggregation) {
    /** As refusals list it. */
    List<Object> detail() {
        return List.of(metric.toString(), aggregation);
    }
}
