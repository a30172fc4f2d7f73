package org.fuelstats.gnocchi.promql;

/**
 * The samples of a series in ascending order of time.
 *
 * @param times in milliseconds since 1970
 * @param lookback how long a sample counts, in milliseconds, if no other follows
 */
@SuppressWarnings("ArrayRecordComponent") // computed with, never compared
public record Samples(Labels labels, long[] times, double[] values, long lookback) {
    /** How long samples count in Prometheus. */
    public static final long LOOKBACK = 300_000;

    int size() {
        return times.length;
    }
}
