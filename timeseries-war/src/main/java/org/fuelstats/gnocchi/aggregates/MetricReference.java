package org.fuelstats.gnocchi.aggregates;

import java.util.List;
import java.util.UUID;

/** A metric that an operation names, and which of its aggregates is meant. */
record MetricReference(UUID metric, String aggregation) {
    /** As refusals list it. */
    List<Object> detail() {
        return List.of(metric.toString(), aggregation);
    }
}
