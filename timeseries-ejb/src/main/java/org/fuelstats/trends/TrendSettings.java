package org.fuelstats.trends;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.AllowedRange;

/** How often the trends are updated. */
@Dependent
record TrendSettings(
        @ConfigProperty(name = "fuelstats.trends.interval", defaultValue = "PT1M")
        @AllowedRange(min = "PT1S", max = "PT1H")
        Duration interval) {
    @Inject
    TrendSettings {}
}
