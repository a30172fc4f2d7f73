package org.fuelstats.persistence.workloads;

import java.util.Comparator;

/** What a workload item is known by. The order is the one in which all transactions touch rows, so that none wait in a circle. */
public record WorkloadKey(String masterNodeUid, int externalId, ResourceType type) implements Comparable<WorkloadKey> {
    private static final Comparator<WorkloadKey> ORDER = Comparator.comparing(WorkloadKey::masterNodeUid)
            .thenComparingInt(WorkloadKey::externalId)
            .thenComparing(WorkloadKey::type);

    @Override
    public int compareTo(WorkloadKey other) {
        return ORDER.compare(this, other);
    }
}
