package org.fuelstats.timeseries.metrics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.AllowedRange;

/** How many metrics a node caches; each takes some 250 bytes. */
@Dependent
record MetricCatalogueSettings(
        @ConfigProperty(name = "fuelstats.timeseries.cached-metrics", defaultValue = "200000")
        @AllowedRange(min = "1000", max = "10000000")
        int cachedMetrics) {
    @Inject
    MetricCatalogueSettings {}
}
