package org.fuelstats.persistence.healthchecks;

import java.util.Comparator;

/** What a run of health checks is known by. The order is the one in which all transactions touch rows, so that none wait in a circle. */
public record RunKey(String masterNodeUid, int externalId) implements Comparable<RunKey> {
    private static final Comparator<RunKey> ORDER =
            Comparator.comparing(RunKey::masterNodeUid).thenComparingInt(RunKey::externalId);

    @Override
    public int compareTo(RunKey other) {
        return ORDER.compare(this, other);
    }
}
