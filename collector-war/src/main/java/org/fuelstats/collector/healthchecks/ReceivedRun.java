package org.fuelstats.collector.healthchecks;

import org.fuelstats.collector.healthchecks.HealthCheckStore.NewRun;
import org.fuelstats.schemas.json.Slice;

/** A run of health checks as it came in a request, judged by what it says alone. */
sealed interface ReceivedRun {
    /** To be stored. */
    record Fit(NewRun run) implements ReceivedRun {}

    /** Not to be stored. What it gives as its sender and id may be anything. */
    record Unfit(Object masterNodeUid, Object id, String reason, Slice text) implements ReceivedRun {}
}
