package org.fuelstats.timeseries.resources;

import java.util.UUID;
import org.fuelstats.timeseries.metrics.Retention;

/** How a metric is attached to a resource under a name. */
public sealed interface MetricLink {
    /** It exists already. */
    record Existing(UUID id) implements MetricLink {}

    /** It is created together with the resource's change; {@code unit} may be null. */
    record Made(Retention retention, String unit) implements MetricLink {}
}
