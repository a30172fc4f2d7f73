package org.fuelstats.timeseries.listeners;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses of the listeners that serve the metric store, and whether analytics is one of them. */
@Dependent
public record ListenerSettings(
        @ConfigProperty(name = "FUELSTATS_METRICS_ADDRESS", defaultValue = "127.0.0.1")
        String metricsAddress,

        @ConfigProperty(name = "FUELSTATS_ANALYTICS_ADDRESS", defaultValue = "127.0.0.1")
        String analyticsAddress,

        @ConfigProperty(name = "fuelstats.analytics.serves-metric-store", defaultValue = "false")
        boolean analyticsServesMetricStore) {
    @Inject
    public ListenerSettings {}
}
