package org.fuelstats.gnocchi.crossorigin;

import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which sites' pages may use the metric store. */
record CrossOriginSettings(
        @ConfigProperty(name = "fuelstats.timeseries.cors.allowed-origins")
        Optional<AllowedOrigins> allowedOrigins) {
    @Inject
    CrossOriginSettings {}
}
