package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.BreaksTheSystem;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.ServerCli;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** Jobs on one server: ordered, worked out in the background, downloaded, cancelled and bounded. */
@EndToEnd
@BreaksTheSystem
class JobsIT extends JobTests {
    JobsIT(RunningSystem system) {
        super(system);
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
        assertEquals(403, viewer.result(id).statusCode(), "of who was an operator when the job was requested");
        assertEquals(200, jobs.result(id).statusCode());
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
}
