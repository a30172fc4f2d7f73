package org.fuelstats.masternode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.WithOwnServer;
import org.fuelstats.launcher.DatabaseAccess;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: Nailgun, gateway, action log, consent, sender, collector over HTTPS. The tests are one story. */
@WithOwnServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MasterNodeIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UPLOAD = 64 * 1024 * 1024;

    private final String uid = UUID.randomUUID().toString();
    private RunningSystem system;
    private EchoingNailgun nailgun;
    private UncertainWay way;
    private NailgunDatabase database;
    private MasterNodeServer node;

    @BeforeAll
    void start(RunningSystem shared, @TempDir Path directory)
            throws IOException, SQLException, GeneralSecurityException, InterruptedException {
        system = shared;
        DatabaseAccess access = shared.createDatabase("nailgun_side");
        database = new NailgunDatabase(access);
        database.create(uid);
        nailgun = EchoingNailgun.start();
        way = UncertainWay.to(shared.collector("/"));
        node = MasterNodeServer.start(directory, nailgun.address(), access, way.address(), shared.certificate());
    }

    @AfterAll
    void stop() throws Exception {
        if (node != null) node.close();
        way.close();
        nailgun.close();
    }

    @Test
    @Order(1)
    void requestsReachNailgunAsTheyAre() throws Exception {
        HttpResponse<String> answer = node.ask("GET", "/api/clusters/?a=b%20c", "");
        assertEquals(200, answer.statusCode());
        assertEquals(
                "GET /api/clusters/?a=b%20c",
                JSON.readTree(answer.body()).path("asked").asText());
        assertEquals("simulated", answer.headers().firstValue("X-Nailgun").orElseThrow());

        HttpResponse<String> upload = node.ask(
                "POST",
                "/api/plugins/upload",
                BodyPublishers.ofInputStream(() -> new Zeros(UPLOAD)),
                EchoingNailgun.TOKEN);
        assertEquals(UPLOAD, JSON.readTree(upload.body()).path("bytes").asLong());
    }

    @Test
    @Order(2)
    void whatChangesSomethingIsRecorded() throws Exception {
        node.ask("POST", "/api/clusters/", "{\"name\": \"planted name\"}");
        node.ask("PUT", "/api/clusters/7/changes", "{}");
        node.ask("PATCH", "/api/nodes/node-3.planted.example/absent", "{}");
        node.ask("DELETE", "/api/clusters/7", BodyPublishers.noBody(), "planted-wrong-token");
        awaitRecorded(List.of(
                "other /plugins/{name} POST /api/plugins/{name} 201 Created fuel-cli null",
                "cluster_changes cluster_collection POST /api/clusters 201 Created fuel-cli null",
                "cluster_changes deploy_changes PUT /api/clusters/7/changes 200 OK fuel-cli 7",
                "other /nodes/{name}/{name} PATCH /api/nodes/{name}/{name} 404 Not Found fuel-cli null",
                "cluster_changes cluster_instance DELETE /api/clusters/7 401 Unauthorized fuel-cli 7"));
    }

    @Test
    @Order(3)
    void nothingIsSentBeforeAChoiceWasSaved() throws Exception {
        assertEquals("not_allowed", sent().path("outcome").asText());
        assertEquals("no choice was saved yet", state().path("reason").asText());
        assertEquals(0, collected("true"));
        assertEquals(
                401,
                node.ask("GET", "/api/settings", BodyPublishers.noBody(), "wrong")
                        .statusCode());
        HttpResponse<String> saved = node.ask(
                "PATCH",
                "/api/settings",
                "{\"master_node_uid\": \"another\", \"settings\": {\"statistics\": {\"user_choice_saved\": {\"value\": true}}}}");
        assertEquals(200, saved.statusCode(), saved.body());
        assertEquals(uid, JSON.readTree(saved.body()).path("master_node_uid").asText());
        assertEquals(405, node.ask("DELETE", "/api/settings", "").statusCode());
        assertEquals(400, node.ask("PUT", "/api/settings", "{\"settings\": []}").statusCode());
    }

    @Test
    @Order(4)
    void whatCannotBeSentNowIsSentOnceLater() throws Exception {
        way.cut(true);
        assertEquals("failed", sent().path("outcome").asText());
        assertEquals("failed", sent().path("outcome").asText());
        assertEquals(2, state().path("failures").asInt());
        way.cut(false);
        awaitPending(9);
        JsonNode first = sent();
        assertEquals("complete", first.path("outcome").asText(), first::toString);
        assertEquals(9, first.path("sent").asInt());
        assertEquals(0, sent().path("sent").asInt());
        assertEquals(9, collected("true"));
        assertEquals(8, collected("body->>'action_type' = 'http_request' and body->'end_timestamp' is not null"));
        assertEquals(1, collected("action_name = 'deploy_changes'"));
        assertEquals(
                List.of("6.0"),
                new NailgunDatabase(system.databaseAccess())
                        .rows(
                                "select structure->'fuel_release'->>'release' from installation_structures where master_node_uid = '"
                                        + uid + "'"));
        JsonNode state = state();
        assertEquals(0, state.path("pending").asInt());
        assertEquals(1, state.path("unfinished").asInt());
        assertEquals(0, state.path("parked").size());
        assertTrue(database.rows("select id from action_logs where not is_sent and end_timestamp is not null")
                .isEmpty());
    }

    @Test
    @Order(5)
    void nothingPlantedHasLeft() throws Exception {
        assertEquals(0, collected("body::text like '%planted%'"));
        assertFalse(node.log().contains("planted"), node.log());
        assertFalse(node.log().contains(" ERROR "), node.log());
    }

    @Test
    @Order(6)
    void receiptsTellWhatWasSentWhen() throws Exception {
        JsonNode receipts =
                JSON.readTree(node.ask("GET", "/api/statistics/receipts", "").body());
        assertEquals(3, receipts.size(), receipts::toString);
        assertEquals(
                "/api/v1/installation_structure/",
                receipts.get(0).path("address").asText());
        assertEquals("added 9", receipts.get(2).path("answer").asText());
        assertEquals(9, receipts.get(2).path("records").asInt());
    }

    @Test
    @Order(7)
    void whatWasRecordedIsListedInPagesAndAsCsv() throws Exception {
        JsonNode page = list("?type=http_request&name=cluster_instance&limit=1");
        assertEquals(
                "401 Unauthorized",
                page.path("action_logs").get(0).path("status").asText());
        assertEquals("failed", page.path("action_logs").get(0).path("result").asText());
        assertTrue(page.path("next").isNull(), page::toString);
        HttpResponse<String> first = node.ask("GET", "/api/action_logs?limit=2&result=failed", "");
        String next = JSON.readTree(first.body()).path("next").asText();
        assertEquals(
                "<" + next + ">; rel=\"next\"",
                first.headers().firstValue("Link").orElseThrow());
        assertTrue(next.startsWith("/api/action_logs?limit=2&result=failed&before="), next);
        assertEquals(200, node.ask("GET", next, "").statusCode());
        HttpResponse<String> csv = node.ask("GET", "/api/action_logs/?format=csv&name=deploy_changes", "");
        assertEquals(
                "text/csv;charset=UTF-8",
                csv.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(2, csv.body().split("\r\n").length, csv::body);
        HttpResponse<String> wrong = node.ask("GET", "/api/action_logs?limit=0", "");
        assertEquals(400, wrong.statusCode());
        assertEquals(
                "limit must be an integer between 1 and 1000.",
                JSON.readTree(wrong.body()).path("message").asText());
        assertEquals(
                401,
                node.ask("GET", "/api/action_logs", BodyPublishers.noBody(), "wrong")
                        .statusCode());
    }

    private JsonNode list(String query) throws IOException, InterruptedException {
        return JSON.readTree(node.ask("GET", "/api/action_logs" + query, "").body());
    }

    private void awaitRecorded(List<String> expected) {
        Await.upTo(Duration.ofSeconds(20), "the requests are recorded")
                .until(() -> recorded().size() >= expected.size());
        try {
            assertEquals(expected, recorded());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> recorded() throws SQLException {
        return database.rows("""
                select action_group, action_name, info->'request_data'->>'http_method', info->'request_data'->>'url',
                    info->'response_data'->>'status', info->'request_data'->>'user_agent', cluster_id
                from (select *, additional_info::json info from action_logs where action_type = 'http_request') a order by id""");
    }

    private void awaitPending(int number) {
        Await.upTo(Duration.ofSeconds(20), "all is recorded")
                .until(() -> state().path("pending").asInt() == number);
    }

    private JsonNode sent() throws IOException, InterruptedException {
        return JSON.readTree(node.ask("POST", "/api/statistics/send", "").body());
    }

    private JsonNode state() throws IOException, InterruptedException {
        return JSON.readTree(node.ask("GET", "/api/statistics/state", "").body());
    }

    private int collected(String condition) throws SQLException {
        return Integer.parseInt(new NailgunDatabase(system.databaseAccess())
                .rows("select count(*) from action_logs where master_node_uid = '" + uid + "' and " + condition)
                .get(0));
    }

    /** Zeros, so many. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) return -1;
            int count = (int) Math.min(left, length);
            left -= count;
            return count;
        }
    }
}
