package org.fuelstats.collector.actionlogs;

import org.fuelstats.collector.actionlogs.ActionLogStore.ActionLogKey;
import org.fuelstats.collector.actionlogs.ActionLogStore.NewActionLog;
import org.fuelstats.schemas.json.Slice;

/** An action log as received in a request, validated by its own content only. */
sealed interface ReceivedLog {
    /**
     * To be stored.
     *
     * @param implausibleClock whether it tells a time that can't be right
     */
    record Complete(NewActionLog log, boolean implausibleClock) implements ReceivedLog {}

    /** A task that has not ended: its sender will send it again when it has. */
    record Unfinished(ActionLogKey key) implements ReceivedLog {}

    /** Not to be stored. Its sender and id may be any values. */
    record Unfit(Object masterNodeUid, Object externalId, String reason, Slice text) implements ReceivedLog {}
}
