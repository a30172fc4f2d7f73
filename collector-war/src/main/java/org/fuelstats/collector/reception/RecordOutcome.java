package org.fuelstats.collector.reception;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The outcome of one record. The order is that of responses. */
public enum RecordOutcome {
    EXISTED,
    SKIPPED,
    ADDED,
    UPDATED,
    FAILED;

    /** The word in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word in metrics. */
    String metric() {
        return switch (this) {
            case ADDED -> "accepted";
            case EXISTED, SKIPPED, UPDATED, FAILED -> word();
        };
    }

    /** How often each outcome is among these. */
    static Map<RecordOutcome, Integer> count(List<RecordOutcome> outcomes) {
        Map<RecordOutcome, Integer> counts = new EnumMap<>(RecordOutcome.class);
        outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        return counts;
    }
}
