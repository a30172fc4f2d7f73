package org.fuelstats.access;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fuelstats.endtoend.WithOwnServer;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** A server doesn't serve when who may ask its metric store is configured wrongly; it says all that is wrong. */
@WithOwnServer
class AccessStartIT {
    private final RunningSystem services;

    AccessStartIT(RunningSystem services) {
        this.services = services;
    }

    @Test
    void waysThatCanNotBeUsedAreRefusedAtTheStartAllAtOnce() throws Exception {
        String message = refusal(Map.of(
                "FUELSTATS_TIMESERIES_ACCESS",
                "proxy,keystone,basic-unchecked",
                // An address for documentation, that no machine has: nothing is opened to anybody, were it not refused.
                "FUELSTATS_METRICS_ADDRESS",
                "192.0.2.1",
                "FUELSTATS_TIMESERIES_ACCESS_KEYSTONE_URL",
                "https://127.0.0.1:1/v3"));

        for (String part : List.of(
                "Invalid authentication settings of the metric store",
                "fuelstats.timeseries.access.proxy.addresses must name the addresses",
                "fuelstats.timeseries.access.keystone.user and fuelstats.timeseries.access.keystone.password"
                        + " must be set",
                "FUELSTATS_METRICS_ADDRESS is 192.0.2.1; use 127.0.0.1 or another mode")) {
            assertTrue(message.contains(part), () -> part + "\n" + message);
        }
    }

    @Test
    void passwordsThatAreCheckedAndSuchThatAreNotExcludeEachOther() throws Exception {
        String message = refusal(Map.of("FUELSTATS_TIMESERIES_ACCESS", "realm,basic-unchecked"));

        assertTrue(message.contains("realm and basic-unchecked cannot be combined"), message);
    }

    private String refusal(Map<String, String> settings) throws Exception {
        String name = "refused_" + settings.size();
        return assertThrows(IllegalStateException.class, () -> services.startNode(
                                name, services.createDatabase(name), settings)
                        .close())
                .getMessage();
    }
}
