package org.fuelstats.timeseries.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * The time axis: nanoseconds since 1970-01-01T00:00:00Z, from 1700 to 2240. A long would reach 22 years further on either side; this margin
 * lets bucket arithmetic work without overflow checks.
 */
public final class Epoch {
    /** The first timestamp that can be stored, 1700-01-01T00:00:00Z. */
    public static final long EARLIEST = nanos(Instant.parse("1700-01-01T00:00:00Z"));

    /** The first timestamp that can't be stored any more, 2240-01-01T00:00:00Z. */
    public static final long END = nanos(Instant.parse("2240-01-01T00:00:00Z"));

    private Epoch() {}

    /** Returns the timestamp unchanged, or throws {@link DateTimeException} when it lies outside the years that can be stored. */
    public static long checked(long timestamp) {
        if (timestamp < EARLIEST || timestamp >= END) {
            throw new DateTimeException(
                    "The timestamp " + instant(timestamp) + " can't be stored: it must lie in the years 1700 to 2239.");
        }
        return timestamp;
    }

    /** Nanoseconds since 1970 of an instant; throws {@link ArithmeticException} when a long can't hold them. */
    public static long nanos(Instant instant) {
        // A Duration knows how to do this at the very ends of a long.
        return Duration.between(Instant.EPOCH, instant).toNanos();
    }

    public static Instant instant(long timestamp) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return Instant.ofEpochSecond(Math.floorDiv(timestamp, second), Math.floorMod(timestamp, second));
    }
}
