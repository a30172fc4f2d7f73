package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/**
 * Jobs of two servers on one database: shared, seen and cancelled from either, within common bounds, given back by one that stops, taken
 * over from a dead one, and given up when too many have died of them.
 */
@WithOwnServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JobsOnSeveralNodesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PROMPT = Duration.ofSeconds(10);
    private static final Map<String, String> SETTINGS = Map.of(
            "FUELSTATS_JOBS_RUNNING_PER_NODE", "2",
            "FUELSTATS_JOBS_RUNNING", "3",
            "FUELSTATS_JOBS_MAX_RESULT_BYTES", "1 MiB",
            "FUELSTATS_JOBS_MAX_TOTAL_BYTES", "2 MiB");

    private DatabaseAccess database;
    private JobTable table;
    private RunningSystem services;
    private RunningSystem first;
    private RunningSystem second;
    private JobClient onFirst;
    private JobClient onSecond;

    @BeforeAll
    void start(RunningSystem running) throws Exception {
        services = running;
        database = services.createDatabase("jobs");
        table = new JobTable(database);
        first = services.startNode("jobs-1", database, SETTINGS);
        second = services.startNode("jobs-2", database, SETTINGS);
        onFirst = JobClient.operator(first);
        onSecond = JobClient.operator(second);
    }

    @AfterAll
    void stop() {
        first.close();
        second.close();
    }

    @Test
    @Order(1)
    void nodesShareTheJobsWithinTheBoundOfAllTogether() throws Exception {
        List<String> ids = new ArrayList<>();
        try (HeldTable held = new HeldTable(database)) {
            for (int i = 0; i < 4; i++) ids.add(onFirst.orderLogs("nobody"));
            Await.upTo(PATIENCE, "three run").until(() -> table.count("running") == 3);
            assertEquals(Set.of("jobs-1", "jobs-2"), table.nodes());
            assertEquals(1, table.count("waiting"));
            assertEquals("waiting", onSecond.state(ids.get(3)));
            Await.upTo(PATIENCE, "each node tells the line, and what it runs itself")
                    .until(() -> first.metric("fuelstats_jobs_waiting") == 1
                            && second.metric("fuelstats_jobs_waiting") == 1
                            && both("fuelstats_jobs_running") == 3);
        }
        for (String id : ids) onSecond.await(id, "done", PATIENCE);
        Await.upTo(PATIENCE, "the runs are counted")
                .until(() -> both("fuelstats_jobs_run_seconds_count") == 4 && both("fuelstats_jobs_running") == 0);
        assertTrue(both("fuelstats_jobs_run_seconds_sum") > 0);
    }

    @Test
    @Order(2)
    void aUserWithOneJobIsServedBeforeAnothersRemainingOnes() throws Exception {
        List<String> ids = new ArrayList<>();
        try (HeldTable held = new HeldTable(database)) {
            for (int i = 0; i < 3; i++) ids.add(onFirst.orderLogs("nobody"));
            Await.upTo(PATIENCE, "three run").until(() -> table.count("running") == 3);
            for (int i = 0; i < 5; i++) ids.add(onFirst.orderLogs("nobody"));
            String seldom = onFirst.orderLogs("nobody");
            ids.add(seldom);
            table.update("update job set requester = 'seldom' where id = ?", seldom);

            assertEquals(200, onFirst.delete(ids.get(0)).statusCode());

            onFirst.await(seldom, "running", PATIENCE);
            for (String id : ids.subList(3, 8)) assertEquals("waiting", onFirst.state(id));
        }
        for (String id : ids.subList(1, ids.size())) onFirst.await(id, "done", PATIENCE);
    }

    @Test
    @Order(3)
    void aJobIsCancelledThroughTheNodeThatDoesNotRunIt() throws Exception {
        try (HeldTable held = new HeldTable(database)) {
            String id = onFirst.orderLogs("nobody");
            onFirst.await(id, "running", PATIENCE);
            JobClient other = Set.of("jobs-1").equals(table.nodes()) ? onSecond : onFirst;

            assertEquals(200, other.delete(id).statusCode());

            assertEquals("cancelled", onFirst.state(id));
            Await.upTo(PROMPT, "its statement is gone")
                    .until(() -> table.number("select count(*) from pg_stat_activity"
                                    + " where datname = current_database() and wait_event_type = 'Lock'"
                                    + " and query like '%min(id) - 1%max(id)%action_logs'")
                            == 0);
        }
    }

    @Test
    @Order(4)
    void aResultThatGrowsTooLargeFailsAndSaysWhatToDo() throws Exception {
        String large = table.insertLogs(1_500);

        String id = onFirst.orderLogs(large);

        onFirst.await(id, "failed", PATIENCE);
        String message = onFirst.job(id).get("message").asText();
        assertTrue(message.contains("larger than 1 MiB") && message.contains("Narrow the filters"), message);
        assertEquals(0, table.number("select count(*) from job_result where job = '" + id + "'"));
        Await.upTo(PATIENCE, "the failure is counted").until(() -> both("fuelstats_jobs_failed_total") == 1);
    }

    @Test
    @Order(5)
    void theOldestResultsGoWhenAllTogetherTakeTooMuch() throws Exception {
        String some = table.insertLogs(800);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(onFirst.orderLogs(some));
            onFirst.await(ids.get(i), "done", PATIENCE);
        }

        assertEquals("expired", onFirst.state(ids.get(0)));
        assertTrue(onFirst.job(ids.get(0)).get("message").asText().contains("make room"));
        assertEquals(410, onSecond.result(ids.get(0)).statusCode());
        assertEquals(800, onSecond.result(ids.get(2)).body().lines().count());
    }

    @Test
    @Order(6)
    void aJobWhoseNodeStopsInOrderIsTakenByTheOtherAtOnce() throws Exception {
        RunningSystem stopped;
        String id;
        try (HeldTable held = new HeldTable(database)) {
            id = onFirst.orderLogs("nobody");
            onFirst.await(id, "running", PATIENCE);
            stopped = table.nodes().equals(Set.of("jobs-1")) ? first : second;
            RunningSystem other = stopped == first ? second : first;

            stopped.stopServer();

            JobClient.operator(other).await(id, "running", PATIENCE);
            assertEquals(Set.of(other == first ? "jobs-1" : "jobs-2"), table.nodes());
            assertEquals(1, table.attempts(id), "it was given back, and not waited for");
        }
        stopped.startServer();
        onFirst.await(id, "done", PATIENCE);
        assertEquals(1, table.attempts(id));
    }

    @Test
    @Order(7)
    void aJobWhoseServersStoppedThreeTimesIsGivenUpAndSaysWhatToDo() throws Exception {
        double failed = both("fuelstats_jobs_failed_total");
        String twice;
        try (HeldTable held = new HeldTable(database)) {
            String thrice = onFirst.orderLogs("nobody");
            twice = onFirst.orderLogs("nobody");
            onFirst.await(thrice, "running", PATIENCE);
            onFirst.await(twice, "running", PATIENCE);
            table.leave(thrice, 3);
            table.leave(twice, 2);

            onFirst.await(thrice, "failed", PATIENCE);

            String message = onSecond.job(thrice).get("message").asText();
            assertTrue(message.contains("3 times"), message);
            assertTrue(message.contains("Narrow the filters, or ask an operator"), message);
            assertEquals(409, onSecond.result(thrice).statusCode());
            assertTrue(onSecond.result(thrice).body().contains("Narrow the filters"));
            Await.upTo(PATIENCE, "the failure is counted")
                    .until(() -> both("fuelstats_jobs_failed_total") == failed + 1);
            onFirst.await(twice, "running", PATIENCE);
        }
        onFirst.await(twice, "done", PATIENCE);
        assertEquals(3, table.attempts(twice));
    }

    @Test
    @Order(8)
    void aKilledNodesJobIsFinishedByTheOtherWithinThirtySeconds() throws Exception {
        String some = table.insertLogs(500);
        String id;
        long killed;
        try (HeldTable held = new HeldTable(database)) {
            id = onFirst.orderLogs(some);
            onFirst.await(id, "running", PATIENCE);
            if (table.nodes().equals(Set.of("jobs-1"))) {
                first.killServer();
            } else {
                second.killServer();
                onSecond = onFirst;
            }
            killed = System.nanoTime();
        }
        String before = table.text("select node from job where id = '" + id + "'");

        onSecond.await(id, "done", PATIENCE);

        double seconds = (System.nanoTime() - killed) / 1e9;
        assertTrue(seconds < 30, "finished after " + seconds + " s");
        assertNotEquals(before, table.text("select node from job where id = '" + id + "'"));
        assertEquals(2, table.attempts(id));
        assertEquals(500, onSecond.result(id).body().lines().distinct().count());
        assertEquals(500, onSecond.result(id).body().lines().count());
    }

    @Test
    @Order(9)
    void theOnlyNodesJobIsBackInTheLineWhenItStopsInOrderAndDoneAfterItsNextStart() throws Exception {
        RunningSystem only = onSecond == onFirst ? first : second;
        String id;
        try (HeldTable held = new HeldTable(database)) {
            id = onSecond.orderLogs("nobody");
            onSecond.await(id, "running", PATIENCE);

            only.stopServer();

            assertEquals("waiting", table.text("select state from job where id = '" + id + "'"));
            assertEquals(0, table.attempts(id));
        }
        only.startServer();
        onSecond.await(id, "done", PATIENCE);
        assertEquals(1, table.attempts(id));
    }

    /** Elasticsearch closes an index to change its settings, and a closed index answers no report. */
    @Test
    @Order(10)
    void noStartOfAServerClosedTheIndexThatTheOtherReads() throws Exception {
        List<String> log = Files.readAllLines(services.elasticsearchLog());

        assertTrue(log.stream().anyMatch(line -> line.contains("[jobs-installations-000001] creating index")));
        assertEquals(
                List.of(),
                log.stream()
                        .filter(line -> line.contains("closing indices [jobs-"))
                        .toList());
    }

    /** A metric of the two nodes together. */
    private double both(String metric) throws Exception {
        return first.metric(metric) + second.metric(metric);
    }
}
