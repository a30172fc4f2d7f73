package org.fuelstats.timeseries.time;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The width of a bucket, exact in nanoseconds.
 *
 * <p>Buckets are numbered: bucket {@code n} is the half-open span {@code [n * nanos, (n + 1) * nanos)}, so that the bucket of a
 * timestamp starts at {@code floor(timestamp / nanos) * nanos}, before 1970 as well as after.
 */
public record Granularity(long nanos) implements Grouping, Comparable<Granularity> {
    /** Ten years; wider buckets would leave the line of time at its ends. */
    public static final long WIDEST = TimeUnit.DAYS.toNanos(3650);

    public Granularity {
        if (nanos <= 0) {
            throw new IllegalArgumentException("The interval must be longer than zero, not " + nanos + " ns.");
        }
        if (nanos > WIDEST) {
            throw new IllegalArgumentException("The interval must be at most 3650 days.");
        }
    }

    public static Granularity ofSeconds(long seconds) {
        return new Granularity(Math.multiplyExact(seconds, 1_000_000_000L));
    }

    /** The number of the bucket that holds the timestamp. */
    public long bucket(long timestamp) {
        return Math.floorDiv(timestamp, nanos);
    }

    /** The first timestamp of a bucket. */
    public long start(long bucket) {
        return bucket * nanos;
    }

    @Override
    public long floor(long timestamp) {
        return timestamp - Math.floorMod(timestamp, nanos);
    }

    /** The width in seconds without trailing zeros: {@code 60}, {@code 3.6}. */
    public String seconds() {
        return BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString();
    }

    /** The width in seconds as Python writes a float, and Gnocchi's sentences do: {@code 60.0}, {@code 3.6}, {@code 1e-09}. */
    public String floatSeconds() {
        BigDecimal seconds = BigDecimal.valueOf(nanos, 9).stripTrailingZeros();
        if (seconds.scale() <= 0) {
            return seconds.toPlainString() + ".0";
        }
        int exponent = seconds.precision() - seconds.scale() - 1;
        return exponent < -4
                ? seconds.movePointLeft(exponent).stripTrailingZeros().toPlainString()
                        + String.format(Locale.ROOT, "e-%02d", -exponent)
                : seconds.toPlainString();
    }

    @Override
    public int compareTo(Granularity other) {
        return Long.compare(nanos, other.nanos);
    }

    @Override
    public String toString() {
        return seconds() + " s";
    }
}
