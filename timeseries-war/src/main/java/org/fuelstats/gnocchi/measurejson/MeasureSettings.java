package org.fuelstats.gnocchi.measurejson;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.AllowedRange;

/** How far in the future the timestamps of measures may be. */
@Dependent
record MeasureSettings(
        @ConfigProperty(name = "fuelstats.timeseries.max-ahead", defaultValue = "P1D")
        @AllowedRange(min = "PT0.000000001S", max = "P73000D")
        MaxAhead maxAhead) {
    @Inject
    MeasureSettings {}
}
