package org.fuelstats.collector.actionlogs;

import org.fuelstats.collector.actionlogs.ActionLogStore.ActionLogKey;
import org.fuelstats.collector.actionlogs.ActionLogStore.NewActionLog;
import org.fuelstats.schemas.json.Slice;

/** An action log as it came in a request, judged by what it says alone. */
sealed interface ReceivedLog {
    /** To be stored. */
    record Complete(NewActionLog log) implements ReceivedLog {}

    /** A task that has not ended: its sender will send it again when it has. */
    record Unfinished(ActionLogKey key) implements ReceivedLog {}

    /** Not to be stored. What it gives as its sender and id may be anything. */
    record Unfit(Object masterNodeUid, Object externalId, String reason, Slice text) implements ReceivedLog {}
}
