package org.fuelstats.gnocchi.paging;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.AllowedRange;

/** How many items a page of a list has at most, and if its request names no limit. */
record PageSettings(
        @ConfigProperty(name = "fuelstats.timeseries.max-limit", defaultValue = "1000")
        @AllowedRange(min = "1", max = "10000")
        int maxLimit) {
    @Inject
    PageSettings {}
}
