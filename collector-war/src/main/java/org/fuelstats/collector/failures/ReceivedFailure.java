package org.fuelstats.collector.failures;

import org.fuelstats.schemas.json.Slice;

/** A failure report as received in a request, validated by its own content only. */
sealed interface ReceivedFailure {
    /** To be stored. */
    record Fit(NewFailure failure) implements ReceivedFailure {}

    /** Not to be stored. Its sender and id may be any values. */
    record Unfit(Object masterNodeUid, Object externalId, String reason, Slice text) implements ReceivedFailure {}
}
