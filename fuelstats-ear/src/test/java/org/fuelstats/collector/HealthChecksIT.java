package org.fuelstats.collector;

import static org.fuelstats.collector.Logs.runs;
import static org.fuelstats.collector.Logs.test;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of health checks: each is stored once, the last one sent counts, and what a test said never gets in. */
@EndToEnd
class HealthChecksIT {
    private static final String MINE = " from health_check_runs where master_node_uid = ?";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSystem system;
    private final Sender sender;
    private final Rows rows;
    private final Logs mine = Logs.ofNewInstallation();

    HealthChecksIT(RunningSystem system) {
        this.system = system;
        sender = new Sender(system);
        rows = new Rows(system);
    }

    @Test
    void anEmptyListIsFine() throws Exception {
        assertEquals(List.of(), fates(runs()));
    }

    @Test
    void aRunIsAddedAndExistsAndIsUpdatedWhenItSaysSomethingElse() throws Exception {
        assertEquals(List.of("added", "added"), fates(runs(mine.run("1", test("a", "failure")), mine.run("2"))));
        String indented = "{ \"duration\": 1.50, \"status\": \"failure\", \"id\": \"a\" }";
        assertEquals(List.of("existed", "existed"), fates(runs(mine.run("1", indented), mine.run("2"))));
        assertEquals(List.of("existed", "updated"), fates(runs(mine.run("1", test("a", "success")), mine.run("2"))));

        assertEquals("success", rows.text("select tests->0->>'status'" + MINE + " and external_id = 1", mine.uid()));
        assertEquals(2, rows.count("select count(*)" + MINE, mine.uid()));
    }

    @Test
    void aRunThatGoesOnIsStoredAndTakesItsEndWhenItIsSentAgain() throws Exception {
        assertEquals(List.of("added"), fates(runs(mine.runWithEnd("1", "null", test("a", "running")))));
        assertNull(rows.text("select ended_at" + MINE, mine.uid()));

        assertEquals(List.of("updated"), fates(runs(mine.run("1", test("a", "success")))));
        assertEquals("2026-01-01 10:05:00.5", rows.text("select ended_at at time zone 'UTC'" + MINE, mine.uid()));
    }

    @Test
    void ofTheSameRunTwiceInARequestTheLastCountsAndEachIsAnswered() throws Exception {
        String last = mine.run("1", test("a", "success"));

        assertEquals(
                List.of("existed", "added", "updated"), fates(runs(mine.run("1", test("a", "error")), last, last)));
        assertEquals("success", rows.text("select tests->0->>'status'" + MINE, mine.uid()));
    }

    @Test
    void aBadRunFailsAloneWithAMessage() throws Exception {
        Answer answer = sender.post(
                Sender.HEALTH_CHECKS,
                runs(
                        mine.run("1", test("a", "success"), test("b", "dragon")),
                        mine.runWithEnd("2", "\"soon\""),
                        mine.runWithEnd("3", "\"\""),
                        mine.run("2147483648"),
                        mine.run("5").replace("smoke", "s".repeat(1025)),
                        new Logs("u".repeat(256)).run("6"),
                        mine.run("7")));

        assertEquals(
                List.of("added", "failed", "failed", "failed", "failed", "failed", "failed"),
                answer.expect(200).statuses("ostf_stats"));
        JSONObject failed = answer.json().getJSONArray("ostf_stats").getJSONObject(1);
        assertTrue(
                failed.getString("message").startsWith("tests/1/status is unknown. Known values: success"),
                failed::toString);
        assertEquals(1, rows.count("select count(*)" + MINE, mine.uid()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "traceback", "step", "description"})
    void whatATestSaidIsRefused(String member) throws Exception {
        String telling = "{\"id\":\"a\",\"status\":\"failure\",\"" + member + "\":\"node-7 doesn't answer\"}";

        sender.post(Sender.HEALTH_CHECKS, runs(mine.run("1"), mine.run("2", telling)))
                .expect(400, "#/ostf_stats/1/tests/0");
        assertEquals(0, rows.count("select count(*)" + MINE, mine.uid()));
        assertEquals(
                List.of("added", "failed"),
                sender.post(Sender.HEALTH_CHECKS + "?partial=true", runs(mine.run("1"), mine.run("2", telling)))
                        .expect(200)
                        .statuses("ostf_stats"));
    }

    @Test
    void aRunThatFailedIsKeptAndIsStoredByItsReplay() throws Exception {
        String bad = mine.run("1", test("a", "dragon"));
        sender.post(Sender.HEALTH_CHECKS, runs(bad)).expect(200);
        String kept = " from quarantine where master_node_uid = ?";
        assertEquals(bad, rows.text("select convert_from(body, 'UTF8')" + kept, mine.uid()));
        assertEquals("ostf_stats", rows.text("select endpoint" + kept, mine.uid()));
        // As if the rule had been corrected: the item is put right.
        rows.execute("update quarantine set body = convert_to('" + mine.run("1", test("a", "error"))
                + "', 'UTF8'), state = 'replay_requested' where master_node_uid = '" + mine.uid() + "'");

        Await.upTo(PATIENCE, "replayed").until(() -> "replayed".equals(rows.text("select state" + kept, mine.uid())));
        assertEquals(1, rows.count("select count(*)" + MINE, mine.uid()));
    }

    @Test
    void aRunReachesTheIndexWithItsTestsAndFollowsItsRow() throws Exception {
        String[] many = Collections.nCopies(300, test("b", "success")).toArray(String[]::new);
        many[0] = test("a", "failure");
        fates(runs(mine.run("1", many), mine.runWithEnd("2", "null", test("a", "running"))));

        Await.upTo(PATIENCE, "indexed").until(() -> documents("test_set:smoke") == 2);
        assertEquals(1, documents("duration_ms:300500"));
        assertEquals(1, documentsWithTest("{\"term\":{\"tests.status\":\"failure\"}}"));
        assertEquals(2, documentsWithTest("{\"term\":{\"tests.duration_ms\":1500}}"));

        fates(runs(mine.run("2", test("a", "stopped"))));
        Await.upTo(PATIENCE, "the update is indexed")
                .until(() -> documentsWithTest("{\"term\":{\"tests.status\":\"stopped\"}}") == 1);
        assertEquals(2, documents("_exists_:ended_at"));
    }

    @Test
    void textTooLargeToComeWithItsRowIsIndexedAsWell() throws Exception {
        String[] tests = Collections.nCopies(200, "{\"id\":\"" + "x".repeat(500) + "\",\"status\":\"error\"}")
                .toArray(String[]::new);
        fates(runs(mine.run("1", tests)));

        Await.upTo(PATIENCE, "indexed").until(() -> documentsWithTest("{\"term\":{\"tests.status\":\"error\"}}") == 1);
    }

    @Test
    void whatIsCountedIsToldAsMetrics() throws Exception {
        fates(runs(mine.run("1")));

        String metrics = system.get(system.management("/metrics")).body();
        assertTrue(
                metrics.lines()
                        .anyMatch(line -> line.startsWith("fuelstats_collector_records_total{")
                                && line.contains("ostf_stats")
                                && line.contains("accepted")),
                metrics);
    }

    private List<String> fates(String request) throws Exception {
        return sender.post(Sender.HEALTH_CHECKS, request).expect(200).statuses("ostf_stats");
    }

    private int documents(String condition) throws Exception {
        return counted("{\"query\":{\"query_string\":{\"query\":\"" + condition + " AND master_node_uid:\\\""
                + mine.uid() + "\\\"\"}}}");
    }

    private int documentsWithTest(String condition) throws Exception {
        return counted("{\"query\":{\"bool\":{\"filter\":[{\"term\":{\"master_node_uid\":\"" + mine.uid()
                + "\"}},{\"nested\":{\"path\":\"tests\",\"query\":" + condition + "}}]}}}");
    }

    /** How many runs the index has for this query; -1 while it has no index. */
    private int counted(String query) throws Exception {
        return sender.searched("/health_checks-read/_count", query).optInt("count", -1);
    }
}
