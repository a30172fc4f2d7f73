package org.fuelstats.nailgun.sanitising;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is removed from one document, and how much of it was looked at. */
final class Removals {
    /** More values than any real document has; what is beyond is removed. */
    private static final int MOST_VALUES = 2_000_000;

    private final Map<RemovedKind, Integer> counts = new EnumMap<>(RemovedKind.class);
    private int values;

    void add(RemovedKind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    /** Whether one more value may be looked at; otherwise it counts as removed. */
    boolean admitsOneMore() {
        if (++values <= MOST_VALUES) {
            return true;
        }
        add(RemovedKind.TOO_LARGE);
        return false;
    }

    Map<String, Integer> byKind() {
        Map<String, Integer> byKind = new TreeMap<>();
        counts.forEach((kind, count) -> byKind.put(kind.word(), count));
        return byKind;
    }
}
