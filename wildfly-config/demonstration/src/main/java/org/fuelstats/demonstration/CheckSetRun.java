package org.fuelstats.demonstration;

import java.time.Instant;
import java.util.List;

/**
 * One run of a set of health checks.
 *
 * @param end null while it is unfinished
 */
record CheckSetRun(Cluster cluster, String set, Instant start, Instant end, List<Result> results) {
    CheckSetRun {
        results = List.copyOf(results);
    }

    /**
     * The result of one test.
     *
     * @param seconds null when it was not run to its end
     */
    record Result(HealthCheck check, String status, Double seconds) {}
}
