package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.fuelstats.launcher.RunningSystem;
import org.openqa.selenium.support.ui.FluentWait;

/**
 * A fleet small enough to work its figures out by hand.
 *
 * <pre>
 * installation | release          | environments (status, nodes, hypervisor, operating system)
 * -------------+------------------+-----------------------------------------------------------
 * one          | browser-test-2.0 | operational 3 kvm Ubuntu; error 12 qemu Ubuntu
 * two          | browser-test-2.0 | new 0 kvm Ubuntu
 * three        | browser-test-2.0 | operational 5 (none) CentOS; operational 100 KVM CentOS; deployment 2 qemu Ubuntu
 * four         | browser-test-2.0 | (none)
 * five         | browser-test-1.0 | partially_deployed 4 kvm Ubuntu; operational 4 vcenter Ubuntu
 * </pre>
 */
final class HandMadeFleet {
    static final String RELEASE = "browser-test-2.0";
    static final String OTHER_RELEASE = "browser-test-1.0";
    static final int INSTALLATIONS = 4;
    static final int OTHER_INSTALLATIONS = 1;

    private HandMadeFleet() {}

    /** Sends the fleet to the collector and returns when its reports count it. */
    static void report(RunningSystem system) throws Exception {
        for (String request : requests()) {
            HttpResponse<String> answer = system.post("/api/v1/installation_structure/", request);
            assertTrue(answer.statusCode() == 200 || answer.statusCode() == 201, answer::body);
        }
        new FluentWait<>(system)
                .withTimeout(Duration.ofSeconds(60))
                .pollingEvery(Duration.ofMillis(200))
                .withMessage("the fleet did not come into the report")
                .until(reports ->
                        counts(reports, RELEASE, INSTALLATIONS) && counts(reports, OTHER_RELEASE, OTHER_INSTALLATIONS));
    }

    private static boolean counts(RunningSystem system, String release, int installations) {
        try {
            HttpResponse<String> answer =
                    system.getAsOperator(system.analytics("/api/v1/json/report/installations?release=" + release));
            return answer.body().replace(" ", "").contains("\"installations\":{\"count\":" + installations + ",");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static List<String> requests() {
        return List.of(
                installation(
                        "one",
                        RELEASE,
                        environment("operational", 3, "kvm", "Ubuntu"),
                        environment("error", 12, "qemu", "Ubuntu")),
                installation("two", RELEASE, environment("new", 0, "kvm", "Ubuntu")),
                installation(
                        "three",
                        RELEASE,
                        environment("operational", 5, null, "CentOS"),
                        environment("operational", 100, "KVM", "CentOS"),
                        environment("deployment", 2, "qemu", "Ubuntu")),
                installation("four", RELEASE),
                installation(
                        "five",
                        OTHER_RELEASE,
                        environment("partially_deployed", 4, "kvm", "Ubuntu"),
                        environment("operational", 4, "vcenter", "Ubuntu")));
    }

    private static String installation(String name, String release, String... environments) {
        return """
                {"installation_structure": {"master_node_uid": "browser-test-%s", "clusters_num": %d,
                 "allocated_nodes_num": 0, "unallocated_nodes_num": 0, "clusters": [%s],
                 "fuel_release": {"release": "%s", "api": "1.0", "feature_groups": []}}}""".formatted(name, environments.length, String.join(", ", environments), release);
    }

    private static String environment(String status, int nodes, String hypervisor, String system) {
        String attributes = hypervisor == null ? "" : "\"libvirt_type\": \"" + hypervisor + '"';
        return """
                {"id": 1, "nodes_num": %d, "mode": "ha_compact", "status": "%s", "attributes": {%s}, "nodes": [],
                 "network_configuration": {}, "release": {"version": "1", "name": "Test on %s", "os": "%s"}}""".formatted(nodes, status, attributes, system, system);
    }
}
