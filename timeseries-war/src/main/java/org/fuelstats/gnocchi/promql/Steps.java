package org.fuelstats.gnocchi.promql;

/**
 * The times for which an expression is computed, in milliseconds since 1970.
 *
 * @param end not before the start
 * @param interval positive
 */
public record Steps(long start, long end, long interval) {
    /** One time. */
    public static Steps at(long time) {
        return new Steps(time, time, 1);
    }

    public int count() {
        return Math.toIntExact((end - start) / interval + 1);
    }

    public long time(int step) {
        return start + step * interval;
    }
}
