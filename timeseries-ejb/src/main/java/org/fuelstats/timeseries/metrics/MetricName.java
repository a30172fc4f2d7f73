package org.fuelstats.timeseries.metrics;

import java.util.UUID;

/** The name of a metric, unique within its resource. */
public record MetricName(UUID resource, String name) {
    public MetricName {
        NewMetric.checkedName(name);
    }
}
