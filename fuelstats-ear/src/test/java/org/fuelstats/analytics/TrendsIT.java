package org.fuelstats.analytics;

import static org.fuelstats.analytics.Fleet.environment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** What installations send becomes series by itself. Each test has a release of its own and figures worked out by hand. */
@EndToEnd
class TrendsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningSystem system;
    private final AnalyticsClient analytics;
    private final String release = "72." + UUID.randomUUID();
    private final Fleet fleet = new Fleet(release);

    TrendsIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
    }

    @Test
    void deploymentsAreCountedByTheHourInWhichTheyEnded() throws Exception {
        String one = report(2, 3);
        String other = report(1, 1);
        deploy(one, 1, "2026-03-01T10:00:00", "2026-03-01T10:30:00", "ready");
        deploy(one, 2, "2026-03-01T10:40:00", "2026-03-01T10:59:59.999999", "error");
        deploy(other, 1, "2026-03-01T09:10:00", "2026-03-01T10:40:00", "ready");
        deploy(other, 2, "2026-03-01T10:50:00", "2026-03-01T11:00:00", "ready");
        unfinished(other, 3, "2026-03-01T10:55:00");

        Await.upTo(PATIENCE, "deployments counted")
                .until(() -> points("deployments.succeeded", "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z")
                        .equals(Map.of("2026-03-01T10:00:00Z", 2.0, "2026-03-01T11:00:00Z", 1.0)));
        assertEquals(
                Map.of("2026-03-01T10:00:00Z", 1.0, "2026-03-01T11:00:00Z", 0.0),
                points("deployments.failed", "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"));
        // 30 and 90 minutes, and 10 in the next hour.
        assertEquals(
                Map.of("2026-03-01T10:00:00Z", 7200.0, "2026-03-01T11:00:00Z", 600.0),
                points("deployments.duration", "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"));
        // 2026-03-01 is a Sunday, with which a week begins.
        assertEquals(
                Map.of("2026-03-01T00:00:00Z", 3.0),
                points("deployments.succeeded", "2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z"));
    }

    @Test
    void aDeploymentThatIsToldLateIsCountedInItsOwnHour() throws Exception {
        String installation = report(1, 1);
        deploy(installation, 1, "2026-05-05T10:00:00", "2026-05-05T10:10:00", "ready");
        Await.upTo(PATIENCE, "the later one counted").until(() -> succeeded("2026-05-05T10:00:00Z") == 1);

        deploy(installation, 2, "2025-01-05T10:00:00", "2025-01-05T10:10:00", "ready");
        deploy(installation, 3, "2026-05-05T10:00:00", "2026-05-05T10:20:00", "ready");

        Await.upTo(PATIENCE, "the earlier one counted").until(() -> succeeded("2025-01-05T10:00:00Z") == 1);
        Await.upTo(PATIENCE, "the hour counted anew").until(() -> succeeded("2026-05-05T10:00:00Z") == 2);
    }

    @Test
    void deploymentsOfAnInstallationThatReportsItsReleaseLaterMoveToThatRelease() throws Exception {
        ObjectNode structure = fleet.structure(1, environment("operational", 3, "kvm", "Ubuntu"));
        String installation = structure.get("master_node_uid").asText();
        deploy(installation, 1, "2026-06-06T10:00:00", "2026-06-06T10:10:00", "ready");
        Await.upTo(PATIENCE, "counted without a release")
                .until(() -> system("unknown", "deployments.succeeded", "2026-06-06T10:00:00Z") >= 1);
        double before = system("unknown", "deployments.succeeded", "2026-06-06T10:00:00Z");

        send(structure);

        Await.upTo(PATIENCE, "counted for its release").until(() -> succeeded("2026-06-06T10:00:00Z") == 1);
        Await.upTo(PATIENCE, "no longer counted without one")
                .until(() -> system("unknown", "deployments.succeeded", "2026-06-06T10:00:00Z") == before - 1);
    }

    @Test
    void theFleetIsLookedAtEveryHour() throws Exception {
        report(2, 5);
        report(1, 3);

        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        Await.upTo(PATIENCE, "both seen").until(() -> now("installations.active", hour) == 2);
        assertEquals(3, now("environments", hour));
        assertEquals(8, now("nodes", hour));
    }

    @Test
    void recordsAreCountedAsAcceptedOrRejected() throws Exception {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        double accepted = ofAll("records.accepted", hour);
        double rejected = ofAll("records.rejected", hour);

        report(1, 1);
        HttpResponse<String> refused = system.post("/api/v1/installation_structure/", "{}");
        assertEquals(400, refused.statusCode());

        Await.upTo(PATIENCE, "accepted").until(() -> ofAll("records.accepted", hour) > accepted);
        Await.upTo(PATIENCE, "rejected").until(() -> ofAll("records.rejected", hour) > rejected);
    }

    @Test
    void anInstallationIsAResourceWithItsSizeAndItsDeployments() throws Exception {
        String installation = report(2, 7);
        deploy(installation, 1, "2026-04-01T10:00:00", "2026-04-01T10:30:00.500", "ready");

        Await.upTo(PATIENCE, "a resource").until(() -> resource(installation) != null);
        JsonNode metrics = resource(installation).get("metrics");
        Await.upTo(PATIENCE, "its nodes")
                .until(() -> measures(metrics.get("nodes").asText(), "last")
                                .path(0)
                                .path(2)
                                .asDouble()
                        == 7);
        Await.upTo(PATIENCE, "its deployment")
                .until(() -> measures(metrics.get("deployment.duration").asText(), "max")
                                .path(0)
                                .path(2)
                                .asDouble()
                        == 1800.5);
    }

    @Test
    void aSpanThatEndsBeforeItStartsIsRefused() throws Exception {
        HttpResponse<String> answer =
                analytics.get("/api/v1/json/trends?start=2026-02-01T00:00:00Z&stop=2026-01-01T00:00:00Z");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("must be before 'stop'"), answer::body);
        assertEquals(400, analytics.get("/api/v1/json/trends?start=yesterday").statusCode());
    }

    @Test
    void aReleaseNobodyReportedHasNoFigures() throws Exception {
        JsonNode answer = analytics.json("/api/v1/json/trends?release=no-such-release");
        assertEquals("no-such-release", answer.get("release").asText());
        assertTrue(answer.get("trends").size() > 0);
        answer.get("trends")
                .forEach(trend -> assertEquals(0, trend.get("points").size()));
    }

    private String report(int environments, int nodes) throws Exception {
        ObjectNode[] listed = new ObjectNode[environments];
        for (int i = 0; i < environments; i++) {
            listed[i] = environment("operational", 1, "kvm", "Ubuntu");
        }
        ObjectNode structure = fleet.structure(environments, listed).put("allocated_nodes_num", nodes);
        send(structure);
        return structure.get("master_node_uid").asText();
    }

    private void send(ObjectNode structure) throws Exception {
        HttpResponse<String> answer = system.post("/api/v1/installation_structure/", Fleet.request(structure));
        assertEquals(2, answer.statusCode() / 100, answer::body);
    }

    private void deploy(String installation, int id, String start, String end, String status) throws Exception {
        log(installation, id, start, end, status);
    }

    private void unfinished(String installation, int id, String start) throws Exception {
        log(installation, id, start, null, null);
    }

    private void log(String installation, int id, String start, String end, String status) throws Exception {
        ObjectNode log =
                JSON.createObjectNode().put("master_node_uid", installation).put("external_id", id);
        ObjectNode body = log.putObject("body")
                .put("id", id)
                .put("action_name", "deploy")
                .put("action_group", "cluster_changes")
                .put("action_type", "nailgun_task")
                .put("start_timestamp", start)
                .put("end_timestamp", end)
                .put("is_sent", false)
                .put("cluster_id", 1);
        body.putNull("actor_id");
        ObjectNode info = body.putObject("additional_info").put("operation", "deploy");
        info.putNull("parent_task_id");
        info.putArray("subtasks_ids");
        if (status != null) {
            info.put("ended_with_status", status).put("message", "").putNull("output");
        }
        ArrayNode logs = JSON.createObjectNode().putArray("action_logs").add(log);
        HttpResponse<String> answer = system.post(
                "/api/v1/action_logs/",
                JSON.createObjectNode().set("action_logs", logs).toString());
        assertEquals(200, answer.statusCode(), answer::body);
    }

    private double succeeded(String hour) throws Exception {
        return system(release, "deployments.succeeded", hour);
    }

    private double now(String trend, Instant hour) throws Exception {
        return latest(release, trend, hour);
    }

    private double ofAll(String trend, Instant hour) throws Exception {
        return latest("", trend, hour);
    }

    /** The latest figure of a trend from this hour on; 0 when there is none. */
    private double latest(String release, String trend, Instant hour) throws Exception {
        Map<String, Double> points = points(
                release, trend, hour.toString(), hour.plus(2, ChronoUnit.HOURS).toString());
        return points.isEmpty() ? 0 : new TreeMap<>(points).lastEntry().getValue();
    }

    private double system(String release, String trend, String hour) throws Exception {
        Instant start = Instant.parse(hour);
        return points(release, trend, hour, start.plus(1, ChronoUnit.HOURS).toString())
                .getOrDefault(hour, 0.0);
    }

    private Map<String, Double> points(String trend, String start, String stop) throws Exception {
        return points(release, trend, start, stop);
    }

    private Map<String, Double> points(String release, String trend, String start, String stop) throws Exception {
        JsonNode answer =
                analytics.json("/api/v1/json/trends?release=" + release + "&start=" + start + "&stop=" + stop);
        Map<String, Double> points = new TreeMap<>();
        for (JsonNode line : answer.get("trends")) {
            if (line.get("name").asText().equals(trend)) {
                line.get("points")
                        .forEach(point -> points.put(
                                point.get("from").asText(), point.get("value").asDouble()));
            }
        }
        return points;
    }

    private JsonNode resource(String installation) throws Exception {
        JsonNode found = analytics.metricStore("/v1/resource/installation?master_node_uid=" + installation);
        return found.path(0).isMissingNode() ? null : found.get(0);
    }

    private JsonNode measures(String metric, String method) throws Exception {
        return analytics.metricStore("/v1/metric/" + metric + "/measures?granularity=3600&aggregation=" + method);
    }
}
