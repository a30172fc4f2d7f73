package org.fuelstats.collector.workloads;

import org.fuelstats.collector.workloads.WorkloadStore.NewWorkload;
import org.fuelstats.schemas.json.Slice;

/** An item as it came in a request, judged by what it says alone. */
sealed interface ReceivedItem {
    /** To be stored. */
    record Fit(NewWorkload item) implements ReceivedItem {}

    /** Not to be stored. What it gives as its sender and id may be anything. */
    record Unfit(Object masterNodeUid, Object id, String reason, Slice text) implements ReceivedItem {}
}
