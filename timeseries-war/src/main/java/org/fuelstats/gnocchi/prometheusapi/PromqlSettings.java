package org.fuelstats.gnocchi.prometheusapi;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.AllowedRange;

/** What a Prometheus query may use. */
@Dependent
record PromqlSettings(
        @ConfigProperty(name = "fuelstats.timeseries.promql.most-series", defaultValue = "10000")
        @AllowedRange(min = "1", max = "1000000")
        int mostSeries,

        @ConfigProperty(name = "fuelstats.timeseries.promql.most-samples", defaultValue = "10000000")
        @AllowedRange(min = "1000", max = "1000000000")
        int mostSamples,

        @ConfigProperty(name = "fuelstats.timeseries.promql.timeout", defaultValue = "PT2M")
        @AllowedRange(min = "PT1S", max = "PT1H")
        Duration timeout) {
    @Inject
    PromqlSettings {}
}
