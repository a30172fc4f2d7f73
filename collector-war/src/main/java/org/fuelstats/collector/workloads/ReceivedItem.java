package org.fuelstats.collector.workloads;

import org.fuelstats.collector.workloads.WorkloadStore.NewWorkload;
import org.fuelstats.schemas.json.Slice;

/** An item as received in a request, validated by its own content only. */
sealed interface ReceivedItem {
    /** To be stored. */
    record Fit(NewWorkload item) implements ReceivedItem {}

    /** Not to be stored. Its sender and id may be any values. */
    record Unfit(Object masterNodeUid, Object id, String reason, Slice text) implements ReceivedItem {}
}
