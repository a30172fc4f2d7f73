package org.fuelstats.analytics.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunningJobTest {
    private final RunningJob job = new RunningJob(new JobClaims.Claim(
            UUID.randomUUID(), UUID.randomUUID(), new JobRequest("r", Map.of(), "json", null), 1, null));
    private final List<String> asked = new ArrayList<>();

    @Test
    void progressNeverFallsAndStaysWithinItsBounds() {
        job.at(0.5);
        job.at(0.2);
        assertEquals(0.5, job.share());
        job.at(Double.NaN);
        assertEquals(0.5, job.share());
        job.at(-1);
        assertEquals(0.5, job.share());
        job.at(7);
        assertEquals(1, job.share());
    }

    @Test
    void stoppingCancelsTheStatementsThatAreWatched() {
        job.watch(statement("over")).close();
        job.watch(statement("at work"));

        job.stop();

        assertEquals(List.of("cancel at work"), asked);
    }

    @Test
    void aStoppedJobsWorkEndsWhereverItLooks() {
        job.stop();

        assertTrue(job.stopped());
        assertThrows(JobStopped.class, () -> job.at(0.1));
        assertThrows(JobStopped.class, () -> job.watch(statement("late")));
        assertThrows(JobStopped.class, job::begin);
    }

    @Test
    void itsThreadIsInterruptedOnlyDuringTheWork() {
        job.begin();
        job.stop();
        assertTrue(Thread.currentThread().isInterrupted());

        job.end();
        assertFalse(Thread.currentThread().isInterrupted());

        job.stop();
        assertFalse(Thread.currentThread().isInterrupted());
    }

    private Statement statement(String name) {
        return (Statement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Statement.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "hashCode" -> {
                            return name.hashCode();
                        }
                        case "equals" -> {
                            return proxy == arguments[0];
                        }
                        default -> {
                            asked.add(method.getName() + " " + name);
                            return null;
                        }
                    }
                });
    }
}
