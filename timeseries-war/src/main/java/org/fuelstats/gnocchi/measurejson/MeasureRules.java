package org.fuelstats.gnocchi.measurejson;

import org.fuelstats.timeseries.time.Epoch;

/**
 * The rules for accepting measures.
 *
 * @param strict numbers must be JSON numbers and no members but timestamp and value are allowed; otherwise a number may be a string, and
 *     other members are ignored
 * @param now the reference for relative timestamps
 * @param earliest the first timestamp that is accepted
 * @param latest the last one
 */
record MeasureRules(boolean strict, long now, long earliest, long latest) {
    /** Gnocchi's rules for a metric's measures. */
    static MeasureRules ofMetrics(long now, long maxAhead) {
        return new MeasureRules(false, now, 0, Math.min(now + maxAhead, Epoch.END - 1));
    }

    /** The specification's rules for an entity's measures. */
    static MeasureRules ofEntities(long now, long maxAhead) {
        return new MeasureRules(true, now, Epoch.EARLIEST, Math.min(now + maxAhead, Epoch.END - 1));
    }

    boolean admits(long timestamp) {
        return earliest <= timestamp && timestamp <= latest;
    }

    /** Gnocchi's reason for refusing a timestamp that isn't admitted; it has none for those of the future, which it takes in. */
    static String reason(boolean early) {
        return "unexpected timestamp '"
                + (early ? "Timestamp must be after Epoch" : "Timestamp must not be too far in the future") + "'";
    }

    /**
     * What is wrong with a timestamp that isn't admitted, as the end of a sentence.
     *
     * @param early whether it is one before, rather than after, those that are
     */
    String objection(boolean early) {
        return early
                ? "lies before " + Epoch.instant(earliest)
                : "lies too far in the future: this server accepts timestamps up to " + Epoch.instant(latest)
                        + ", since a measure from the future would make all real ones too late";
    }
}
