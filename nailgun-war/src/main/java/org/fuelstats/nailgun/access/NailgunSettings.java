package org.fuelstats.nailgun.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Nailgun itself.
 *
 * @param address scheme, host and port
 * @param loginCheck what Nailgun lets only those read who have logged in
 */
@Dependent
public record NailgunSettings(
        @ConfigProperty(name = "fuelstats.nailgun.address", defaultValue = "http://127.0.0.1:8001")
        URI address,

        @ConfigProperty(name = "fuelstats.nailgun.login-check", defaultValue = "/api/settings")
        String loginCheck) {
    @Inject
    public NailgunSettings {}
}
