package org.fuelstats.timeseries.metrics;

import java.util.UUID;

/** The name of a metric within a resource, by which it can be found. */
public record MetricName(UUID resource, String name) {
    public MetricName {
        NewMetric.checkedName(name);
    }
}
