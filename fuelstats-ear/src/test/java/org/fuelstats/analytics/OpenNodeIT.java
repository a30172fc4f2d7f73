package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.WithOwnServer;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A server that lets everybody search, on which nobody waits for a report that looks at a record, and that still serves the metric store
 * at its former address.
 */
@WithOwnServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenNodeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SEARCH = "/api/v1/search?in=installations";
    private static final String LARGE_GROUP = "72.large-group";
    private static final String SMALL_GROUP = "72.small-group";

    private RunningSystem node;
    private AnalyticsClient operator;

    @BeforeAll
    void start(RunningSystem services) throws Exception {
        node = services.startNode(
                "open-node",
                services.createDatabase("open_node"),
                Map.of(
                        "FUELSTATS_SEARCH_OPEN",
                        "true",
                        "FUELSTATS_REPORTS_MOST_DOCUMENTS",
                        "0",
                        "FUELSTATS_ANALYTICS_SERVES_METRIC_STORE",
                        "true"));
        operator = new AnalyticsClient(node);
        sendALog();
        sendAFleet();
    }

    private void sendALog() throws Exception {
        HttpResponse<String> answer = node.post("/api/v1/action_logs/", """
                {"action_logs": [{"master_node_uid": "open-node-test", "external_id": 1, "body": {
                  "action_type": "nailgun_task", "action_name": "dump", "end_timestamp": "2026-01-01T10:00:00"}}]}""");
        assertEquals(200, answer.statusCode(), answer::body);
        awaitFound("action_logs", 1);
    }

    /** One installation more than are needed for a group of one release that may be seen by anybody, and one of another release. */
    private void sendAFleet() throws Exception {
        Fleet large = new Fleet(LARGE_GROUP);
        for (int i = 0; i < 6; i++) send(large);
        send(new Fleet(SMALL_GROUP));
        awaitFound("installations", 7);
    }

    private void send(Fleet fleet) throws Exception {
        HttpResponse<String> answer = node.post("/api/v1/installation_structure/", Fleet.request(fleet.structure(0)));
        assertEquals(201, answer.statusCode(), answer::body);
    }

    private void awaitFound(String subject, long documents) {
        Await.upTo(PATIENCE, documents + " " + subject)
                .until(() -> operator.json("/api/v1/search?in=" + subject)
                                .get("total")
                                .asLong()
                        == documents);
    }

    @Test
    void theMetricStoreAnswersAtItsFormerAddressToo() throws Exception {
        assertEquals(200, node.getAsOperator(node.analytics("/v1/capabilities")).statusCode());
        HttpResponse<String> refused = node.get(node.analytics("/v1/capabilities"));
        assertEquals(401, refused.statusCode());
        assertTrue(refused.body().contains("<h1>401 Unauthorized</h1>"), refused::body);
        assertEquals(
                node.getAsOperator(node.metrics("/v1/archive_policy")).body(),
                node.getAsOperator(node.analytics("/v1/archive_policy")).body());
    }

    /** Gnocchi's clients look for versions there, browsers for the page. */
    @Test
    void theRootOfAnalyticsAnswersClientsThatAcceptJson() throws Exception {
        HttpRequest versions = HttpRequest.newBuilder(node.analytics("/"))
                .header("Accept", "application/json")
                .header("Authorization", node.operatorAuthorization())
                .build();
        HttpResponse<String> answer = node.client().send(versions, HttpResponse.BodyHandlers.ofString());

        assertEquals(200, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("\"v1.0\""), answer::body);
        assertTrue(node.getAsOperator(node.analytics("/")).body().startsWith("<!DOCTYPE html>"));
    }

    @AfterAll
    void stop() {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void anybodyIsToldCountsOfLargeGroupsOnly() throws Exception {
        JsonNode answer = AnalyticsClient.read(asAnybody(SEARCH + "&facet=release&facet=edition"));

        assertEquals(0, answer.get("hits").size());
        assertEquals(
                "[{\"value\":\"" + LARGE_GROUP + "\",\"count\":6}]",
                answer.get("facets").get("release").toString());
        for (JsonNode facet : answer.get("facets")) {
            for (JsonNode value : facet) assertTrue(value.get("count").asLong() >= 5, facet::toString);
        }
    }

    @Test
    void aGroupThatIsTooSmallHasNoTotal() throws Exception {
        JsonNode answer = AnalyticsClient.read(asAnybody(SEARCH + "&where=release%3Dnobody-has-this"));

        assertTrue(answer.get("total").isNull(), answer::toString);
    }

    @Test
    void fieldsThatTellInstallationsApartAreNotOpen() throws Exception {
        assertEquals(
                403, asAnybody(SEARCH + "&where=reported_at%3E%3D2026-01-01").statusCode());
        assertEquals(403, asAnybody(SEARCH + "&facet=master_node_uid").statusCode());
        assertEquals(403, asAnybody(SEARCH + "&sort=allocated_nodes_num").statusCode());
    }

    @Test
    void onlyTheSearchIsOpen() throws Exception {
        assertEquals(401, asAnybody("/api/v1/reports").statusCode());
        assertEquals(401, asAnybody("/").statusCode());
    }

    @Test
    void aReportWithTooMuchToLookAtBecomesAJob() throws Exception {
        // The index holds a record, and this server allows none to be read while somebody waits.
        HttpResponse<String> accepted = operator.get("/api/v1/reports/operations?filtered=include");

        assertEquals(202, accepted.statusCode(), accepted::body);
        String job = "/api/v1/jobs/" + AnalyticsClient.read(accepted).get("id").asText();
        assertEquals(
                job,
                URI.create(accepted.headers().firstValue("Location").orElseThrow())
                        .getPath());
        Await.upTo(PATIENCE, "done")
                .until(() -> operator.json(job).get("state").asText().equals("done"));
        JsonNode result = operator.json(job + "/result");
        assertEquals("operations", result.get("report").asText());
        assertTrue(result.get("tables").get(0).get("counted").asLong() > 0, result::toString);
    }

    @Test
    void allReportsAreVerifiedWhenAnOperatorAsks() throws Exception {
        assertEquals(202, operator.send("POST", "/api/v1/verifications").statusCode());

        int reports = operator.json("/api/v1/reports").get("reports").size();
        Await.upTo(PATIENCE, "all verified")
                .until(() ->
                        operator.json("/api/v1/verifications").get("reports").size() == reports);
        for (JsonNode report : operator.json("/api/v1/verifications").get("reports")) {
            assertTrue(report.get("failure").isNull(), report::toString);
        }
        assertEquals(401, asAnybody("/api/v1/verifications").statusCode());
    }

    private HttpResponse<String> asAnybody(String path) throws Exception {
        return node.get(node.analytics(path));
    }
}
