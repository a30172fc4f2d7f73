package org.fuelstats.collector.healthchecks;

import org.fuelstats.collector.healthchecks.HealthCheckStore.NewRun;
import org.fuelstats.schemas.json.Slice;

/** A run of health checks as received in a request, validated by its own content only. */
sealed interface ReceivedRun {
    /** To be stored. */
    record Fit(NewRun run) implements ReceivedRun {}

    /** Not to be stored. Its sender and id may be any values. */
    record Unfit(Object masterNodeUid, Object id, String reason, Slice text) implements ReceivedRun {}
}
