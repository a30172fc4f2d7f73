package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.BreaksTheSystem;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.PostgresServer.StopMode;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** Jobs are finished after a crash of the server or of the database. */
@EndToEnd
@BreaksTheSystem
class JobsAfterCrashesIT extends JobTests {
    JobsAfterCrashesIT(RunningSystem system) {
        super(system);
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
}
