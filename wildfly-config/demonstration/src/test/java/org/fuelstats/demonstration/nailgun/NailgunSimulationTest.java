package org.fuelstats.demonstration.nailgun;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NailgunSimulationTest {
    private static final Pace FAST = new Pace(Duration.ofMillis(1), Duration.ofMillis(1));
    private static final Pace STANDS_STILL = new Pace(Duration.ofHours(1), Duration.ofHours(1));
    private static final String TOKEN = "token of a test";

    private final HttpClient client = HttpClient.newHttpClient();
    private EmbeddedPostgres postgres;
    private NailgunSimulation nailgun;

    @BeforeEach
    void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        if (nailgun != null) nailgun.close();
        postgres.close();
    }

    @Test
    void requestsAreAnsweredAsNailgunDoes() throws Exception {
        nailgun = started(STANDS_STILL);
        assertEquals(200, ask("GET", "/api/version", "", "none").statusCode());
        assertEquals(401, ask("GET", "/api/clusters/", "", "none").statusCode());
        assertEquals("[]", ask("GET", "/api/clusters", "").body());
        assertEquals(404, ask("GET", "/api/planets/", "").statusCode());
        assertEquals(404, ask("GET", "/api/clusters/7", "").statusCode());
        assertEquals(405, ask("PATCH", "/api/clusters/7", "").statusCode());
        assertEquals(400, ask("POST", "/api/clusters/", "{").statusCode());
        assertEquals(400, ask("POST", "/api/clusters/", "{}").statusCode());
        assertEquals(
                404,
                ask("POST", "/api/clusters/", "{\"name\": \"a\", \"release\": 99}")
                        .statusCode());
        assertEquals(
                201,
                ask("POST", "/api/clusters/", "{\"name\": \"a\", \"release\": 1}")
                        .statusCode());
        HttpResponse<String> again = ask("POST", "/api/clusters/", "{\"name\": \"a\", \"release\": 1}");
        assertEquals(409, again.statusCode());
        assertTrue(json(again).path("message").asText().contains("already exists"), again.body());
        assertEquals(400, ask("PUT", "/api/clusters/1/changes", "").statusCode(), "without nodes");
        assertEquals(400, ask("PUT", "/api/clusters/1/stop_deployment", "").statusCode());

        HttpResponse<String> settings = ask(
                "PATCH", "/api/clusters/1/attributes", "{\"editable\": {\"common\": {\"debug\": {\"value\": true}}}}");
        assertTrue(json(settings).at("/editable/common/debug/value").asBoolean(), settings.body());
        assertEquals(
                "kvm", json(settings).at("/editable/common/libvirt_type/value").asText());
    }

    @Test
    void aDeploymentIsATaskThatGoesOnAlone() throws Exception {
        nailgun = started(STANDS_STILL);
        ask("POST", "/api/clusters/", "{\"name\": \"a\", \"release\": 1}");
        assertEquals(
                201,
                ask("POST", "/api/nodes/", "{\"mac\": \"52:54:00:00:00:01\"}").statusCode());
        assertEquals(
                409,
                ask("POST", "/api/nodes/", "{\"mac\": \"52:54:00:00:00:01\"}").statusCode());
        assertEquals(
                204,
                ask("POST", "/api/clusters/1/assignment", "[{\"id\": 1, \"roles\": [\"controller\"]}]")
                        .statusCode());
        assertEquals(400, ask("DELETE", "/api/nodes/1", "").statusCode());

        HttpResponse<String> begun = ask("PUT", "/api/clusters/1/changes", "");
        assertEquals(202, begun.statusCode());
        assertEquals("running", json(begun).path("status").asText());
        assertEquals(409, ask("PUT", "/api/clusters/1/changes", "").statusCode());
        assertEquals(400, ask("DELETE", "/api/tasks/1", "").statusCode());
        assertEquals(3, json(ask("GET", "/api/tasks/?cluster_id=1", "")).size());
        assertEquals(1, count("action_logs where action_name = 'deployment' and end_timestamp is null"));

        nailgun.close();
        nailgun = started(FAST);
        await().atMost(Duration.ofSeconds(30)).until(() -> count("tasks where status in ('running', 'pending')") == 0);
        assertEquals(
                0, count("action_logs where end_timestamp is null"), "also those that an earlier simulation began");
        assertEquals(202, ask("PUT", "/api/clusters/1/reset", "").statusCode());
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        count("clusters where status = 'new'") == 1 && count("nodes where status = 'discover'") == 1);
        assertEquals(202, ask("DELETE", "/api/clusters/1", "").statusCode());
        await().atMost(Duration.ofSeconds(30)).until(() -> count("clusters") == 0);
        assertEquals(204, ask("DELETE", "/api/nodes/1", "").statusCode());
        assertEquals(204, ask("DELETE", "/api/tasks/1", "").statusCode());
        assertEquals(404, ask("GET", "/api/tasks/1", "").statusCode());
    }

    @Test
    void theAdministratorAgreesAndWorks() throws Exception {
        nailgun = started(FAST);
        nailgun.use(nailgun.address());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("tasks where name = 'deploy' and status = 'ready'") > 0
                        && count("tasks where name = 'deploy' and status = 'error'") > 0);
        nailgun.rest();
        assertEquals(
                1, count("master_node_settings where settings->'statistics'->'user_choice_saved'->>'value' = 'true'"));
        assertTrue(count("nodes where status = 'ready' and roles <> '{}'") > 0);
        assertTrue(count("clusters where status = 'operational'") > 0);
        assertTrue(count("clusters") <= 6);
    }

    @Test
    void aNailgunThatNoSimulationMadeIsLeftAlone() throws Exception {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table clusters (id integer)");
        }
        IOException refused = assertThrows(IOException.class, () -> started(FAST));
        assertTrue(refused.getMessage().contains("FUELSTATS_NAILGUN_SIMULATION"), refused.getMessage());
    }

    private NailgunSimulation started(Pace pace) throws IOException {
        return NailgunSimulation.start(0, postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", TOKEN, pace);
    }

    private int count(String rows) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getInt(1);
        }
    }

    private HttpResponse<String> ask(String method, String path, String body) throws Exception {
        return ask(method, path, body, TOKEN);
    }

    private HttpResponse<String> ask(String method, String path, String body, String token) throws Exception {
        return client.send(
                HttpRequest.newBuilder(nailgun.address().resolve(path))
                        .header("X-Auth-Token", token)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return NailgunRows.JSON.readTree(answer.body());
    }
}
