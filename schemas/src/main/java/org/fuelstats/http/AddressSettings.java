package org.fuelstats.http;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under which names clients know this server. */
record AddressSettings(
        @ConfigProperty(name = "fuelstats.http.public-names", defaultValue = "localhost, 127.0.0.1, [::1]")
        PublicNames publicNames) {
    @Inject
    AddressSettings {}
}
