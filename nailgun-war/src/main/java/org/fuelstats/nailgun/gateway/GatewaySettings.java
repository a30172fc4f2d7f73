package org.fuelstats.nailgun.gateway;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.AllowedRange;

/**
 * The gateway in front of Nailgun.
 *
 * @param records whether requests are recorded; a Nailgun that records them itself needs no second recorder
 * @param queue how many recorded requests may wait for the database
 */
@Dependent
record GatewaySettings(
        @ConfigProperty(name = "fuelstats.nailgun.record-requests", defaultValue = "true")
        boolean records,

        @ConfigProperty(name = "fuelstats.nailgun.record-queue", defaultValue = "10000")
        @AllowedRange(min = "1", max = "1000000")
        int queue) {
    @Inject
    GatewaySettings {}
}
