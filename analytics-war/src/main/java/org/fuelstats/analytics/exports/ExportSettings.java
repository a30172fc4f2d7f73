package org.fuelstats.analytics.exports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.AllowedRange;

/** How many exports a node writes at a time; more would leave the pool of connections to the exports. */
@Dependent
record ExportSettings(
        @ConfigProperty(name = "fuelstats.exports.at-once", defaultValue = "4") @AllowedRange(min = "1", max = "64")
        int atOnce) {
    @Inject
    ExportSettings {}
}
