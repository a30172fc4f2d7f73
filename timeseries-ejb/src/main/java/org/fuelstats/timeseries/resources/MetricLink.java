package org.fuelstats.timeseries.resources;

import java.util.UUID;
import org.fuelstats.timeseries.metrics.Retention;

/** How a metric comes to stand under a name of a resource. */
public sealed interface MetricLink {
    /** It is there already. */
    record Existing(UUID id) implements MetricLink {}

    /** It is made together with the resource's change; {@code unit} may be null. */
    record Made(Retention retention, String unit) implements MetricLink {}
}
