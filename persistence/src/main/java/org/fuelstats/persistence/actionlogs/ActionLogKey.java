package org.fuelstats.persistence.actionlogs;

import java.util.Comparator;

/** What an action log is known by. The order is the one in which all transactions touch rows, so that none wait in a circle. */
public record ActionLogKey(String masterNodeUid, int externalId) implements Comparable<ActionLogKey> {
    private static final Comparator<ActionLogKey> ORDER =
            Comparator.comparing(ActionLogKey::masterNodeUid).thenComparingInt(ActionLogKey::externalId);

    @Override
    public int compareTo(ActionLogKey other) {
        return ORDER.compare(this, other);
    }
}
