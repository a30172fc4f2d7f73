package org.fuelstats.analytics;

import static org.fuelstats.analytics.Fleet.environment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.BreaksTheSystem;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The index mends itself, and is rebuilt when an operator wants it. */
@EndToEnd
@BreaksTheSystem
@Order(BreaksTheSystem.LATE + 1) // it leaves records of an old database behind, which other tests do not expect
class IndexUpkeepIT {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final RunningSystem system;
    private final AnalyticsClient analytics;
    private final String release = "72." + UUID.randomUUID();
    private final Fleet fleet = new Fleet(release);

    IndexUpkeepIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
    }

    @Test
    void aRebuildBringsInWhatNoEventTold() throws Exception {
        insertUntold(fleet.structure(1, environment("operational", 3, "kvm", "CentOS")), false);
        // Filtering was never decided: not in the report, and filtered in the summary.
        insertUntold(fleet.structure(1, environment("operational", 3, "kvm", "CentOS")), null);
        assertEquals(0, analytics.installations(release));

        rebuild();

        assertEquals(1, analytics.installations(release));
        assertEquals(
                1,
                analytics
                        .report(release)
                        .at("/environments/hypervisors_num/kvm")
                        .asInt());
    }

    @Test
    void oldRowsThatStateNoNumbersAreCountedAsTheOriginalDid() throws Exception {
        ObjectNode old = fleet.structure(
                1, environment("operational", 3, "kvm", "CentOS"), environment("operational", 3, "kvm", "CentOS"));
        old.remove("clusters_num");
        ((ObjectNode) old.at("/clusters/1")).remove("nodes_num");
        insertUntold(old, false);

        rebuild();

        JsonNode report = analytics.report(release);
        assertEquals(1, report.at("/installations/count").asInt(), report::toString);
        assertEquals(1, report.at("/installations/environments_num/null").asInt(), report::toString);
        assertEquals(0, report.at("/environments/count").asInt(), report::toString);
        assertEquals(2, report.at("/environments/statuses/operational").asInt(), report::toString);
        assertEquals(1, report.at("/environments/operable_envs_count").asInt(), report::toString);
    }

    @Test
    void recordsThatARebuildBringsInAreThoseOfTheirInstallation() throws Exception {
        ObjectNode structure = fleet.structure(1, environment("operational", 3, "kvm", "CentOS"));
        insertUntold(structure, false);
        insertUntoldDeployment(structure.get("master_node_uid").asText(), "");

        rebuild();

        for (String report : List.of("operations", "deployment-time")) {
            JsonNode answer = analytics.json("/api/v1/reports/" + report + "?release=" + release);
            assertEquals(1, answer.at("/tables/0/counted").asInt(), answer::toPrettyString);
        }
    }

    @Test
    void valuesOfAWrongTypeKeepNoInstallationOut() throws Exception {
        ObjectNode hostile = environment("operational", 3, "kvm", "CentOS");
        hostile.put("status", 5)
                .put("is_customized", "perhaps")
                .putArray("mode")
                .add("ha");
        hostile.putObject("installed_plugins").put("name", 1);
        hostile.putArray("release").add("Kilo");
        hostile.withObjectProperty("attributes").putArray("libvirt_type").add("kvm");
        hostile.withObjectProperty("attributes").put("kernel_params", "x".repeat(100_000));
        hostile.putArray("nodes").add("a node").addObject().put("roles", true).put("meta", "none");
        ObjectNode structure = fleet.structure(1, hostile);
        structure.put("allocated_nodes_num", "many");
        insertUntold(structure, false);

        rebuild();

        assertEquals(1, analytics.installations(release));
        assertEquals(1, analytics.report(release).at("/environments/statuses/5").asInt());
        assertEquals(0, analytics.indexState().get("aborted_events").asInt());
    }

    /** New senders may not send the character NUL, of which the database can make no text. */
    @Test
    void whatAnOldDatabaseHoldsKeepsNoOtherInstallationOut() throws Exception {
        ObjectNode old = fleet.structure(1, environment("operational", 3, "kvm", "CentOS"));
        old.put("note", "\0");
        insertUntold(old, false);
        insertUntoldDeployment(old.get("master_node_uid").asText(), "\\u0000");
        ObjectNode other = fleet.structure(1, environment("operational", 3, "kvm", "CentOS"));
        insertUntold(other, false);
        insertUntoldDeployment(other.get("master_node_uid").asText(), "");

        rebuild();

        assertEquals(2, analytics.installations(release));
        JsonNode times = analytics.json("/api/v1/reports/deployment-time?release=" + release);
        assertEquals(1, times.at("/tables/0/counted").asInt(), times::toPrettyString);
    }

    @Test
    void aRebuildBringsInRunsOfHealthChecksWhateverTheirTestsAre() throws Exception {
        String uid = UUID.randomUUID().toString();
        insertUntoldRun(uid, 1, "[{\"id\": \"a\", \"status\": \"error\", \"duration\": 1}]");
        insertUntoldRun(uid, 2, "[{\"id\": [1], \"status\": {}, \"duration\": \"long\"}, null, 5, []]");
        insertUntoldRun(uid, 3, "{\"id\": 1}");

        rebuild();

        String query = "/health_checks-read/_count?q=master_node_uid:%22" + uid + "%22";
        JsonNode counted = AnalyticsClient.read(system.get(system.elasticsearch(query)));
        assertEquals(3, counted.get("count").asInt(), counted::toString);
    }

    @Test
    void anIndexDeletedByHandIsMadeAnewFromTheDatabase() throws Exception {
        HttpResponse<String> taken = system.post("/api/v1/installation_structure/", Fleet.request(fleet.structure(0)));
        assertEquals(201, taken.statusCode(), taken::body);
        Await.upTo(PATIENCE, "indexed").until(() -> analytics.installations(release) == 1);

        analytics.deleteIndexBehind("installations-read");

        Await.upTo(PATIENCE, "rebuilt").until(() -> analytics.installations(release) == 1);
        awaitNoRebuild();
        assertEquals(1, analytics.installations(release));
    }

    @Test
    void reportsAreAnsweredDuringARebuildAndSayThatOneIsUnderWay() throws Exception {
        insertUntold(fleet.structure(0), false);
        rebuild();

        HttpResponse<String> asked = analytics.send("POST", "/api/v1/private/index/rebuild");
        HttpResponse<String> askedAgain = analytics.send("POST", "/api/v1/private/index/rebuild");
        HttpResponse<String> meanwhile = analytics.get("/api/v1/json/report/installations?release=" + release);

        assertEquals(202, asked.statusCode(), asked::body);
        assertEquals(409, askedAgain.statusCode(), askedAgain::body);
        assertEquals(200, meanwhile.statusCode(), meanwhile::body);
        assertEquals(
                1, AnalyticsClient.read(meanwhile).at("/installations/count").asInt());
        assertEquals(
                "rebuilding", meanwhile.headers().firstValue("Fuelstats-Index").orElse(""));
        awaitNoRebuild();
    }

    @Test
    void whileElasticsearchIsAwayReportsAreRefusedAtOnceAndTheSystemStaysReady() throws Exception {
        system.stopElasticsearch();
        try {
            HttpResponse<String> answer = analytics.get("/api/v1/json/summary");
            assertEquals(503, answer.statusCode());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            assertEquals("error", AnalyticsClient.read(answer).get("status").asText());
            assertEquals(200, system.get(system.management("/health/ready")).statusCode());
            assertFalse(analytics.indexState().get("elasticsearch_answers").asBoolean());
        } finally {
            system.startElasticsearch();
        }
        Await.upTo(PATIENCE, "reports are back")
                .until(() -> analytics.get("/api/v1/json/summary").statusCode() == 200);
    }

    @Test
    void whatWasGivenUpInAnOutageIsIndexedAfterIt() throws Exception {
        system.stopElasticsearch();
        try {
            HttpResponse<String> taken =
                    system.post("/api/v1/installation_structure/", Fleet.request(fleet.structure(0)));
            assertEquals(201, taken.statusCode(), taken::body);
            Await.upTo(PATIENCE, "given up").until(() -> givenUp() > 0);
        } finally {
            system.startElasticsearch();
        }

        Await.upTo(PATIENCE, "indexed").until(() -> analytics.installations(release) == 1);
        Await.upTo(PATIENCE, "nothing is left given up").until(() -> givenUp() == 0);
    }

    private int givenUp() throws Exception {
        return analytics.indexState().get("aborted_events").asInt();
    }

    private void rebuild() throws Exception {
        awaitNoRebuild();
        HttpResponse<String> asked = analytics.send("POST", "/api/v1/private/index/rebuild");
        assertEquals(202, asked.statusCode(), asked::body);
        awaitNoRebuild();
    }

    private void awaitNoRebuild() {
        Await.upTo(PATIENCE, "no rebuild is open").until(() -> {
            JsonNode last = analytics.indexState().get("last_rebuild");
            return last.isNull() || !last.get("finished_at").isNull();
        });
    }

    private void insertUntoldRun(String uid, int id, String tests) throws Exception {
        String sql =
                "insert into health_check_runs (master_node_uid, external_id, cluster_id, test_set, started_at, tests)"
                        + " values (?, ?, 1, 'ha', now(), ?::json)";
        try (Connection database = system.database();
                PreparedStatement insert = database.prepareStatement(sql)) {
            insert.setString(1, uid);
            insert.setInt(2, id);
            insert.setString(3, tests);
            insert.executeUpdate();
        }
    }

    private void insertUntoldDeployment(String uid, String message) throws Exception {
        String sql = "insert into action_logs (master_node_uid, external_id, action_name, action_type, body)"
                + " values (?, 1, 'deploy', 'nailgun_task', ?::json)";
        try (Connection database = system.database();
                PreparedStatement insert = database.prepareStatement(sql)) {
            insert.setString(1, uid);
            insert.setString(2, """
                    {"id": 1, "action_name": "deploy", "action_type": "nailgun_task", "cluster_id": 1,
                     "start_timestamp": "2026-01-01T10:00:00", "end_timestamp": "2026-01-01T11:00:00",
                     "additional_info": {"ended_with_status": "ready", "message": "%s"}}""".formatted(message));
            insert.executeUpdate();
        }
    }

    /** A row as an existing database has it: the index is not told. */
    private void insertUntold(ObjectNode structure, Boolean filtered) throws Exception {
        String sql = "insert into installation_structures (master_node_uid, structure, creation_date, is_filtered,"
                + " release) values (?, ?::json, now(), ?, ?)";
        try (Connection database = system.database();
                PreparedStatement insert = database.prepareStatement(sql)) {
            insert.setString(1, structure.get("master_node_uid").asText());
            insert.setString(2, structure.toString());
            insert.setObject(3, filtered, java.sql.Types.BOOLEAN);
            insert.setString(4, release);
            insert.executeUpdate();
        }
    }
}
