package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.BreaksTheSystem;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.ServerCli;
import org.fuelstats.launcher.PostgresServer.StopMode;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Jobs on one server: ordered, worked out in the background, downloaded, cancelled, bounded, and finished after a crash of the server or the
 * database.
 */
@EndToEnd
@BreaksTheSystem
class JobsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The server has to start and the lease of the one that was killed to end. */
    private static final Duration AFTER_A_CRASH = Duration.ofSeconds(60);

    private static final Duration PROMPT = Duration.ofSeconds(5);

    private final RunningSystem system;
    private final JobClient jobs;
    private final String masterNode = UUID.randomUUID().toString();

    /** What was stored past the collector would be missed by the tests that compare the index with the table. */
    @AfterEach
    void deleteInserted() throws Exception {
        try (Connection connection = system.database();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from action_logs where master_node_uid = ? and action_type is null")) {
            delete.setString(1, masterNode);
            delete.executeUpdate();
        }
    }

    JobsIT(RunningSystem system) {
        this.system = system;
        this.jobs = JobClient.operator(system);
    }

    @Test
    void anExportIsOrderedFollowedDownloadedAndForgotten() throws Exception {
        sendLogs("2026-01-01T10:00:00", "2026-01-31T23:59:59.999", "2026-02-01T00:00:00");
        HttpResponse<String> accepted = jobs.post("{\"report\":\"action_logs\",\"filters\":{\"from\":\"2026-01-01\","
                + "\"to\":\"2026-01-31\",\"master_node_uid\":[\"" + masterNode + "\"]},\"format\":\"json\"}");
        assertEquals(202, accepted.statusCode(), accepted::body);
        String id = JobClient.read(accepted).get("id").asText();
        assertEquals(
                "/api/v1/jobs/" + id,
                URI.create(accepted.headers().firstValue("Location").orElseThrow())
                        .getPath());

        jobs.await(id, "done", PATIENCE);

        JsonNode job = jobs.job(id);
        assertEquals(1.0, job.get("progress").asDouble());
        assertEquals("2026-01-31", job.get("filters").get("to").asText());
        assertEquals(
                masterNode, job.get("filters").get("master_node_uid").get(0).asText());
        assertEquals(system.operator(), job.get("requester").asText());
        Instant finished = Instant.parse(job.get("finished_at").asText());
        assertEquals(
                finished.plus(Duration.ofDays(7)),
                Instant.parse(job.get("expires_at").asText()));
        HttpResponse<String> result = jobs.result(id);
        assertEquals(200, result.statusCode());
        assertEquals(
                "application/x-ndjson",
                result.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                "attachment; filename=\"action_logs.jsonl\"",
                result.headers().firstValue("Content-Disposition").orElseThrow());
        assertEquals(
                job.get("result_bytes").asLong(),
                result.headers().firstValueAsLong("Content-Length").orElseThrow());
        assertEquals(List.of(0L, 1L), externalIds(result));
        assertEquals(id, jobs.list("?limit=1").get("jobs").get(0).get("id").asText());

        assertEquals(204, jobs.delete(id).statusCode());
        assertEquals(404, jobs.get(id).statusCode());
        assertEquals(0, parts(id));
    }

    @Test
    void aReportsJobHasTheAnswerOfTheReport() throws Exception {
        String filters = "{\"release\":[\"" + masterNode + "\"],\"filtered\":\"include\",\"from\":null}";
        String asJson = jobs.order("{\"report\":\"hypervisors\",\"filters\":" + filters + "}");
        String asCsv = jobs.order("{\"report\":\"hypervisors\",\"filters\":" + filters + ",\"format\":\"csv\"}");
        jobs.await(asJson, "done", PATIENCE);
        jobs.await(asCsv, "done", PATIENCE);

        String address = "/api/v1/reports/hypervisors?filtered=include&release=" + masterNode;
        JsonNode asked = new AnalyticsClient(system).json(address);
        JsonNode worked = JobClient.read(jobs.result(asJson));
        assertEquals(asked.get("tables"), worked.get("tables"));
        assertEquals(asked.get("filters"), worked.get("filters"));
        HttpResponse<String> csv = jobs.result(asCsv);
        assertEquals(
                "text/csv;charset=utf-8",
                csv.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""));
        assertEquals(new AnalyticsClient(system).get(address + "&format=csv").body(), csv.body());
        refused(400, "no filter 'colour'", "{\"report\":\"hypervisors\",\"filters\":{\"colour\":\"red\"}}");
        refused(400, "'from'", "{\"report\":\"hypervisors\",\"filters\":{\"from\":\"yesterday\"}}");
        refused(400, "table 'x'", "{\"report\":\"hypervisors\",\"table\":\"x\"}");
    }

    @Test
    void aResultOfManyPartsIsWhole() throws Exception {
        int count = 4_000;
        insertLogs(count, 200);

        String id = jobs.orderLogs(masterNode);
        jobs.await(id, "done", PATIENCE);

        assertTrue(parts(id) > 3, "more than one part");
        List<Long> ids = externalIds(jobs.result(id));
        assertEquals(count, ids.size());
        assertEquals(count, ids.stream().distinct().count());
    }

    @Test
    void whatCannotBeWorkedOutIsRefusedByName() throws Exception {
        refused(400, "no report 'nonsense'", "{\"report\":\"nonsense\"}");
        refused(400, "no filter 'colour'", "{\"report\":\"action_logs\",\"filters\":{\"colour\":\"red\"}}");
        refused(400, "filter 'from'", "{\"report\":\"action_logs\",\"filters\":{\"from\":\"yesterday\"}}");
        refused(
                400,
                "filter 'to'",
                "{\"report\":\"action_logs\",\"filters\":{\"to\":[\"2026-01-01\",\"2026-01-02\"]}}");
        refused(400, "format 'xml'", "{\"report\":\"action_logs\",\"format\":\"xml\"}");
        refused(400, "no table 'x'", "{\"report\":\"action_logs\",\"table\":\"x\"}");
        refused(400, "valid JSON", "{\"report\":");
        refused(400, "#/filters/from", "{\"report\":\"action_logs\",\"filters\":{\"from\":7}}");
        refused(400, "report", "{}");
        refused(413, "64 KiB", "{\"report\":\"" + "x".repeat(70_000) + "\"}");
        assertEquals(404, jobs.get(UUID.randomUUID().toString()).statusCode());
        assertEquals(404, jobs.get("1").statusCode());
        assertEquals("error", jobs.list("?after=x").get("status").asText());
        assertEquals("error", jobs.list("?limit=0").get("status").asText());
    }

    @Test
    void aJobIsItsRequestersAndOperatorsSeeAll() throws Exception {
        String realm = "/subsystem=elytron/filesystem-realm=fuelstats:";
        new ServerCli(system)
                .run(
                        realm + "add-identity(identity=jobs-viewer)",
                        realm
                                + "set-password(identity=jobs-viewer,digest={algorithm=digest-sha-512,realm=fuelstats,password=only-look})",
                        realm + "add-identity-attribute(identity=jobs-viewer,name=Roles,value=[viewer])");
        JobClient viewer = JobClient.user(system, "jobs-viewer", "only-look");
        String id = jobs.orderLogs(masterNode);
        jobs.await(id, "done", PATIENCE);

        assertEquals(404, viewer.get(id).statusCode());
        assertEquals(404, viewer.result(id).statusCode());
        assertEquals(404, viewer.delete(id).statusCode());
        assertEquals(0, viewer.list("").get("jobs").size());
        assertEquals(403, viewer.post("{\"report\":\"action_logs\"}").statusCode());
        String own = viewer.order("{\"report\":\"hypervisors\",\"format\":\"csv\",\"table\":\"hypervisors\"}");
        viewer.await(own, "done", PATIENCE);
        assertEquals(200, jobs.get(own).statusCode());
        assertEquals(204, viewer.delete(own).statusCode());

        makeTheirs(id, "jobs-viewer");
        assertEquals(200, viewer.result(id).statusCode());
        assertEquals(1, viewer.list("").get("jobs").size());
        assertEquals(200, jobs.get(id).statusCode());
        assertEquals(204, viewer.delete(id).statusCode());
    }

    @Test
    void cancellingEndsEvenAStatementThatWaits() throws Exception {
        sendLogs("2026-01-01T10:00:00");
        try (HeldTable held = new HeldTable(system.databaseAccess())) {
            String id = jobs.orderLogs(masterNode);
            jobs.await(id, "running", PATIENCE);
            Await.upTo(PATIENCE, "its statement waits").until(() -> waitingStatements() == 1);
            assertEquals(409, jobs.result(id).statusCode());

            HttpResponse<String> cancelled = jobs.delete(id);

            assertEquals(200, cancelled.statusCode());
            assertEquals("cancelled", JobClient.read(cancelled).get("state").asText());
            Await.upTo(PROMPT, "its statement is gone").until(() -> waitingStatements() == 0);
            assertEquals("cancelled", jobs.state(id));
            assertTrue(jobs.result(id).body().contains("Cancelled by"));
            assertEquals(204, jobs.delete(id).statusCode());
        }
    }

    @Test
    void soManyRunSoManyWaitAndTheNextIsRefusedUntilOneEnds() throws Exception {
        List<String> ids = new ArrayList<>();
        try (HeldTable held = new HeldTable(system.databaseAccess())) {
            for (int i = 0; i < 2; i++) ids.add(jobs.orderLogs(masterNode));
            for (String id : ids) jobs.await(id, "running", PATIENCE);
            for (int i = 0; i < 10; i++) ids.add(jobs.orderLogs(masterNode));

            HttpResponse<String> refused = jobs.post("{\"report\":\"action_logs\"}");

            assertEquals(429, refused.statusCode());
            assertTrue(refused.headers().firstValueAsLong("Retry-After").isPresent());
            assertTrue(JobClient.read(refused).get("message").asText().contains("10 waiting jobs"), refused::body);
            for (String id : ids.subList(2, 12)) assertEquals("waiting", jobs.state(id));
            assertEquals(200, jobs.delete(ids.get(11)).statusCode());
            ids.set(11, jobs.orderLogs(masterNode));
        }
        for (String id : ids) jobs.await(id, "done", PATIENCE);
        for (String id : ids) assertEquals(204, jobs.delete(id).statusCode());
    }

    @Test
    void aResultWhoseTimeIsOverIsGone() throws Exception {
        sendLogs("2026-01-01T10:00:00");
        String id = jobs.orderLogs(masterNode);
        jobs.await(id, "done", PATIENCE);

        update("update job set expires_at = now() where id = ?", id);

        assertEquals("expired", jobs.state(id));
        assertTrue(jobs.job(id).get("result").isNull());
        assertEquals(410, jobs.result(id).statusCode());
        Await.upTo(PATIENCE, "its parts are deleted").until(() -> parts(id) == 0);
        assertFalse(jobs.job(id).get("message").isNull());
        update("update job set expires_at = now() where id = ?", id);
        Await.upTo(PATIENCE, "it is forgotten").until(() -> jobs.get(id).statusCode() == 404);
    }

    @Test
    void aJobWhoseServerIsKilledIsFinishedOnceByTheNextStart() throws Exception {
        insertLogs(1_000, 500);
        String id;
        try (HeldTable held = new HeldTable(system.databaseAccess())) {
            id = jobs.orderLogs(masterNode);
            jobs.await(id, "running", PATIENCE);
            system.killServer();
        }
        system.startServer();

        jobs.await(id, "done", AFTER_A_CRASH);

        assertEquals(1_000, externalIds(jobs.result(id)).stream().distinct().count());
        assertEquals(1_000, externalIds(jobs.result(id)).size());
        assertEquals(2, number("select attempts from job where id = ?", id));
    }

    @Test
    void aJobThatReadsWhenTheDatabaseGoesIsBegunAnewWhenItIsBack() throws Exception {
        insertLogs(1_000, 500);
        HeldTable held = new HeldTable(system.databaseAccess());
        String id = jobs.orderLogs(masterNode);
        Await.upTo(PATIENCE, "its statement waits").until(() -> waitingStatements() == 1);

        theDatabaseGoesAndComesBack(id, held);

        assertWhole(id, 1_000);
    }

    @Test
    void aJobThatWritesItsResultWhenTheDatabaseGoesIsBegunAnewWhenItIsBack() throws Exception {
        insertLogs(2_000, 500);
        HeldTable results;
        String id;
        try (HeldTable logs = new HeldTable(system.databaseAccess())) {
            id = jobs.orderLogs(masterNode);
            Await.upTo(PATIENCE, "its statement waits").until(() -> waitingStatements() == 1);
            results = HeldTable.ofResults(system.databaseAccess());
        }
        Await.upTo(PATIENCE, "its first part waits").until(() -> waiting("insert into job_result%") == 1);

        theDatabaseGoesAndComesBack(id, results);

        assertWhole(id, 2_000);
    }

    /** An end as a crash of the database is, under a job that waits for the held table. */
    private void theDatabaseGoesAndComesBack(String id, HeldTable held) throws Exception {
        long server = system.serverPid();
        system.stopPostgres(StopMode.IMMEDIATE);
        held.lost();
        try {
            assertEquals(503, jobs.get(id).statusCode());
        } finally {
            system.startPostgres();
        }
        jobs.await(id, "done", AFTER_A_CRASH);
        assertEquals(server, system.serverPid());
    }

    /** The job was run twice, and its result has each log once. */
    private void assertWhole(String id, int count) throws Exception {
        assertEquals(2, number("select attempts from job where id = ?", id));
        List<Long> ids = externalIds(jobs.result(id));
        assertEquals(count, ids.size());
        assertEquals(count, ids.stream().distinct().count());
    }

    private void refused(int status, String why, String body) throws Exception {
        HttpResponse<String> answer = jobs.post(body);
        assertEquals(status, answer.statusCode(), answer::body);
        assertTrue(JobClient.read(answer).get("message").asText().contains(why), answer::body);
    }

    /** Sends an action log for each time of an end; the external ids count from 0. */
    private void sendLogs(String... ends) throws Exception {
        List<String> logs = new ArrayList<>();
        for (String end : ends) {
            logs.add("{\"master_node_uid\":\"" + masterNode + "\",\"external_id\":" + logs.size()
                    + ",\"body\":{\"action_type\":\"nailgun_task\",\"action_name\":\"deployment\",\"end_timestamp\":\""
                    + end
                    + "\"}}");
        }
        HttpResponse<String> answer =
                system.post("/api/v1/action_logs/", "{\"action_logs\":[" + String.join(",", logs) + "]}");
        assertEquals(200, answer.statusCode(), answer::body);
    }

    /** Many, past the collector; their texts don't compress. */
    private void insertLogs(int count, int bytes) throws Exception {
        try (Connection connection = system.database();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into action_logs (master_node_uid, external_id, body) select ?, n,"
                                + " json_build_object('text', (select string_agg(md5(n::text || m::text), '') from"
                                + " generate_series(1, ?) m)) from generate_series(1, ?) n")) {
            insert.setString(1, masterNode);
            insert.setInt(2, bytes / 32);
            insert.setInt(3, count);
            assertEquals(count, insert.executeUpdate());
        }
    }

    private static List<Long> externalIds(HttpResponse<String> result) throws Exception {
        assertEquals(200, result.statusCode());
        List<Long> ids = new ArrayList<>();
        for (String line : result.body().split("\n")) {
            JsonNode log = new ObjectMapper().readTree(line);
            assertNotNull(log.get("body"));
            ids.add(log.get("external_id").asLong());
        }
        return ids;
    }

    private long parts(String id) throws Exception {
        return number("select count(*) from job_result where job = ?", id);
    }

    /** Statements of jobs that wait for the table which a test holds; others' wait for it too. */
    private long waitingStatements() throws Exception {
        return waiting("%min(id) - 1%max(id)%action_logs");
    }

    private long waiting(String statement) throws Exception {
        try (Connection connection = system.database();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?")) {
            select.setString(1, statement);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private long number(String sql, String id) throws Exception {
        try (Connection connection = system.database();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, UUID.fromString(id));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void makeTheirs(String id, String user) throws Exception {
        update("update job set requester = '" + user + "' where id = ?", id);
    }

    private void update(String sql, String id) throws Exception {
        try (Connection connection = system.database();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, UUID.fromString(id));
            assertEquals(1, update.executeUpdate());
        }
    }
}
