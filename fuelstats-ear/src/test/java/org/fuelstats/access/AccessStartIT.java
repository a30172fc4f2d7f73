package org.fuelstats.access;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fuelstats.endtoend.WithOwnServer;
import org.fuelstats.launcher.RunningSystem;
import org.fuelstats.launcher.ServerJava;
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
        String message = refusal(Map.ofEntries(
                Map.entry("FUELSTATS_TIMESERIES_ACCESS", "proxy,keystone,basic-unchecked"),
                // For the application only: the listener stays on loopback, so that nothing is opened to anybody, were
                // it not refused.
                ServerJava.with("-DFUELSTATS_METRICS_ADDRESS=192.0.2.1"),
                Map.entry("FUELSTATS_TIMESERIES_ACCESS_KEYSTONE_URL", "https://127.0.0.1:1/v3")));

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

    @Test
    void invalidSettingsOfAllComponentsAreReportedAtOnce() throws Exception {
        String message = refusal(Map.of(
                "FUELSTATS_TIMESERIES_ACCESS", "realm,basic-unchecked",
                "FUELSTATS_JOBS_KEEP", "7 days",
                "FUELSTATS_EXPORTS_AT_ONCE", "65",
                "FUELSTATS_COLLECTOR_FILTERING_RULES", "/no/such/file",
                "FUELSTATS_TRENDS_INTERVAL", "PT2H"));

        for (String part : List.of(
                "fuelstats.timeseries.access: realm and basic-unchecked cannot be combined",
                "fuelstats.jobs.keep must be a duration such as PT30S or P7D between PT1M and P3650D, not \"7 days\"",
                "fuelstats.exports.at-once must be an integer between 1 and 64, not 65",
                "fuelstats.collector.filtering-rules: cannot read the file of filtering rules",
                "fuelstats.trends.interval must be a duration such as PT30S or P7D between PT1S and PT1H, not PT2H")) {
            assertTrue(message.contains(part), () -> part + "\n" + message);
        }
    }

    private String refusal(Map<String, String> settings) throws Exception {
        String name = "refused_" + settings.size();
        return assertThrows(IllegalStateException.class, () -> services.startNode(
                                name, services.createDatabase(name), settings)
                        .close())
                .getMessage();
    }
}
