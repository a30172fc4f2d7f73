package org.fuelstats.analytics;

import static org.fuelstats.analytics.Fleet.environment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** Times that can't be right are kept as they were sent, and count nowhere. */
@EndToEnd
class SenderClocksIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSystem system;
    private final AnalyticsClient analytics;
    private final String release = "72." + UUID.randomUUID();
    private final Fleet fleet = new Fleet(release);

    SenderClocksIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
    }

    @Test
    void deploymentsOfImplausibleTimesSpoilNoMeanAndStopNoTrend() throws Exception {
        String installation = report();
        log(installation, 1, "2026-01-01T09:00:00", "9999-12-31T23:59:59.999999");
        log(installation, 2, "2026-01-01T09:00:00", "2099-01-01T00:00:00");
        log(installation, 3, "1970-01-01T00:00:00", "2026-01-01T10:00:00");
        log(installation, 4, "2026-02-27T00:00:00", "2026-02-30T00:00:00");
        log(installation, 5, "2026-03-01T10:00:00", "2026-03-01T10:30:00");

        Await.upTo(PATIENCE, "the good deployment is counted").until(() -> succeeded("2026-03-01T10:00:00Z") == 1);
        assertEquals(0, succeeded("2026-02-28T00:00:00Z"));
        Await.upTo(PATIENCE, "all five are in the index")
                .until(() -> counted("operations") == 5 && counted("deployment-time") == 1);

        JsonNode time = answer("deployment-time");
        assertEquals(1800, time.at("/tables/0/rows/0/mean").asDouble());
        assertEquals(3, time.get("implausible_clocks").asInt());
        assertEquals(3, answer("operations").get("implausible_clocks").asInt());
        // Those of 2026-01-01, whose week begins in the old year, and those of February and March.
        Set<String> weeks = new TreeSet<>();
        answer("operations")
                .at("/tables/1/rows")
                .forEach(row -> weeks.add(row.get("week").asText()));
        assertEquals(Set.of("2025-12-29", "2026-02-23"), weeks);
        assertSame("deployment-time");
        assertSame("deployment-failures");
        assertSame("operations");
        HttpResponse<String> csv = analytics.get("/api/v1/reports/deployment-time?format=csv&release=" + release);
        assertEquals(
                "3", csv.headers().firstValue("Fuelstats-Implausible-Clocks").orElse(null));
    }

    @Test
    void aWorkloadOfAFarDayIsNotTheLatestOne() throws Exception {
        String installation = report();
        workload(installation, 1, "2026-03-01", "{\"id\":\"a\"}");
        workload(installation, 2, "2099-03-01", "");
        workload(installation, 3, "2026-03-02", "{\"id\":\"a\"},{\"id\":\"b\"}");

        Await.upTo(PATIENCE, "the latest real day is reported")
                .until(() ->
                        answer("workloads").at("/tables/0/rows/0/resources").asInt() == 2);
        Await.upTo(PATIENCE, "the far day is counted")
                .until(() -> answer("workloads").get("implausible_clocks").asInt() == 1);
        assertSame("workloads");
    }

    @Test
    void aRunOfHealthChecksThatEndsFarAwayIsInNoWeek() throws Exception {
        String installation = report();
        run(installation, 1, "2026-03-01T10:00:00", "2026-03-01T10:05:00");
        run(installation, 2, "2026-03-01T10:00:00", "2262-03-01T10:05:00");

        Await.upTo(PATIENCE, "both are in the index")
                .until(() -> answer("health-checks").at("/tables/1/counted").asInt() == 2);
        JsonNode answer = answer("health-checks");
        assertEquals(1, answer.get("implausible_clocks").asInt());
        assertTrue(!answer.toString().contains("2262"), answer::toString);
        assertSame("health-checks");
    }

    private void assertSame(String report) throws Exception {
        JsonNode outcome = analytics.json("/api/v1/reports/" + report + "/verify?release=" + release);
        assertTrue(outcome.get("equal").asBoolean(), outcome::toPrettyString);
    }

    private int counted(String report) throws Exception {
        return answer(report).at("/tables/0/counted").asInt();
    }

    private JsonNode answer(String report) throws Exception {
        return analytics.json("/api/v1/reports/" + report + "?release=" + release);
    }

    private double succeeded(String hour) throws Exception {
        JsonNode answer = analytics.json("/api/v1/json/trends?release=" + release + "&start=" + hour + "&stop="
                + Instant.parse(hour).plusSeconds(3600));
        for (JsonNode line : answer.get("trends")) {
            if (line.get("name").asText().equals("deployments.succeeded")) {
                return line.at("/points/0/value").asDouble();
            }
        }
        return 0;
    }

    private String report() throws Exception {
        ObjectNode structure = fleet.structure(1, environment("operational", 3, "kvm", "Ubuntu"));
        post("/api/v1/installation_structure/", Fleet.request(structure));
        return structure.get("master_node_uid").asText();
    }

    private void log(String installation, int id, String start, String end) throws Exception {
        post("/api/v1/action_logs/", """
                {"action_logs": [{"master_node_uid": "%s", "external_id": %d, "body": {"action_type": "nailgun_task",
                 "action_name": "deploy", "action_group": "cluster_changes", "cluster_id": 1, "start_timestamp": "%s",
                 "end_timestamp": "%s", "additional_info": {"operation": "deploy", "ended_with_status": "ready"}}}]}
                """.formatted(installation, id, start, end));
    }

    private void workload(String installation, int id, String day, String current) throws Exception {
        post("/api/v1/oswl_stats/", """
                {"oswl_stats": [{"master_node_uid": "%s", "id": %d, "cluster_id": 1, "created_date": "%s",
                 "updated_time": "10:00:00.000000", "resource_type": "vm", "resource_checksum": "%d",
                 "resource_data": {"current": [%s], "added": [], "removed": [], "modified": []}}]}
                """.formatted(installation, id, day, id, current));
    }

    private void run(String installation, int id, String start, String end) throws Exception {
        post("/api/v1/ostf_stats/", """
                {"ostf_stats": [{"master_node_uid": "%s", "id": %d, "cluster_id": 1, "test_set": "smoke", "started_at": "%s",
                 "ended_at": "%s", "tests": [{"id": "one", "status": "success"}]}]}
                """.formatted(installation, id, start, end));
    }

    private void post(String address, String body) throws Exception {
        HttpResponse<String> answer = system.post(address, body);
        assertEquals(2, answer.statusCode() / 100, answer::body);
    }
}
