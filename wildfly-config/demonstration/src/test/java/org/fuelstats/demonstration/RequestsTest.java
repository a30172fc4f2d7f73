package org.fuelstats.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Schemas;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** That each request is one that a collector accepts, and that none carries what must never leave an installation. */
class RequestsTest {
    private static final int SIZE = 250;
    private static final Pattern IPV4 = Pattern.compile("\\b\\d{1,3}(\\.\\d{1,3}){3}\\b");
    private static final Pattern MAC = Pattern.compile("(?i)\\b[0-9a-f]{2}([:-][0-9a-f]{2}){5}\\b");
    private static final Pattern SECRET =
            Pattern.compile("(?i)password|passwd|secret|_key\"|\"token|login|netmask|\"ip\"|\"mac\"|serial|fqdn");

    @Test
    void actionLogsKeepTheSchema() {
        keeps(Message.ACTION_LOGS_REQUEST, "action_logs");
    }

    @Test
    void structuresKeepTheSchema() {
        keeps(Message.INSTALLATION_STRUCTURE_REQUEST, "installation_structure");
    }

    @Test
    void workloadsKeepTheSchema() {
        keeps(Message.OSWL_STATS_REQUEST, "oswl_stats");
    }

    @Test
    void healthChecksKeepTheSchema() {
        keeps(Message.OSTF_STATS_REQUEST, "ostf_stats");
    }

    @Test
    void actionLogsAreNumberedWithoutGapsAndSentByTheHundred() {
        Fleets.installations(SIZE).forEach(installation -> {
            int expected = 0;
            for (ObjectNode request : ActionHistory.requests(installation, Fleets.NOW)) {
                assertTrue(request.get("action_logs").size() <= 100);
                for (JsonNode log : request.get("action_logs")) {
                    assertEquals(++expected, log.get("external_id").asInt());
                    assertEquals(expected, log.get("body").get("id").asInt());
                }
            }
        });
    }

    @Test
    void someDeploymentsFailAndAreRetriedAndSomeTasksStillRun() {
        Set<String> seen = new HashSet<>();
        Fleets.installations(SIZE)
                .flatMap(installation -> ActionHistory.requests(installation, Fleets.NOW).stream())
                .forEach(request -> request.get("action_logs").forEach(log -> {
                    JsonNode body = log.get("body");
                    String end = body.get("end_timestamp").isNull()
                            ? "running"
                            : body.at("/additional_info/ended_with_status").asText("request");
                    seen.add(body.get("action_name").asText() + " " + end);
                }));
        assertTrue(
                seen.containsAll(List.of(
                        "deploy ready",
                        "deploy error",
                        "deploy running",
                        "provision error",
                        "deployment error",
                        "deploy_changes request",
                        "reset_environment ready",
                        "stop_deployment ready",
                        "node_deletion ready",
                        "cluster_deletion ready",
                        "verify_networks error",
                        "verify_networks ready",
                        "neutron request",
                        "nova_network request",
                        "dump ready",
                        "create_stats_user ready")),
                seen::toString);
    }

    @Test
    void aWorkloadDayIsThePreviousOneWithItsChanges() {
        Fleets.installations(SIZE).forEach(RequestsTest::checkWorkloads);
    }

    @Test
    void noAddressPasswordOrMacIsEverSent() {
        Fleets.installations(SIZE).flatMap(i -> Fleets.requests(i).stream()).forEach(request -> {
            String text = request.toString();
            for (Pattern forbidden : List.of(IPV4, MAC, SECRET)) {
                var found = forbidden.matcher(text);
                assertFalse(found.find(), () -> text.substring(Math.max(0, found.start() - 80), found.end()));
            }
        });
    }

    @Test
    void contactsAreGivenByCommercialInstallationsOnlyAndInExampleDomains() {
        List<Installation> known = Fleets.installations(SIZE)
                .filter(installation -> installation.contact().isPresent())
                .toList();
        assertFalse(known.isEmpty());
        for (Installation installation : known) {
            assertTrue(installation.commercial());
            String address = installation.contact().orElseThrow().email();
            assertTrue(address.matches(".*@example\\.(com|org|net)"), address);
        }
    }

    private static void keeps(Message message, String carries) {
        Fleets.installations(SIZE)
                .flatMap(installation -> Fleets.requests(installation).stream())
                .filter(request -> request.has(carries))
                .forEach(request -> assertEquals(
                        Optional.empty(), Schemas.of(message).violationIn(new JSONObject(request.toString()))));
    }

    private static void checkWorkloads(Installation installation) {
        java.util.Map<String, Set<String>> present = new java.util.HashMap<>();
        for (ObjectNode request : Workloads.requests(installation, Fleets.NOW)) {
            for (JsonNode row : request.get("oswl_stats")) {
                String key = row.get("cluster_id") + " " + row.get("resource_type");
                JsonNode data = row.get("resource_data");
                Set<String> expected = present.computeIfAbsent(key, none -> new HashSet<>());
                expected.removeAll(ids(data.get("removed")));
                expected.addAll(ids(data.get("added")));
                assertEquals(ids(data.get("current")), expected);
                assertTrue(expected.containsAll(ids(data.get("modified"))));
            }
        }
    }

    private static Set<String> ids(JsonNode items) {
        Set<String> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }
}
