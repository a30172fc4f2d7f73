package org.fuelstats.ceilometer.samples;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * A position in a source. A source returns its samples in this order.
 *
 * @param micros the sample's time, microseconds since 1970
 * @param order distinguishes samples of the same time: the database's id, or the number of samples read before
 */
public record Position(long micros, long order) implements Comparable<Position> {
    /** Before every sample. */
    public static final Position START = new Position(Long.MIN_VALUE, Long.MIN_VALUE);

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::micros).thenComparingLong(Position::order);

    /** The position of samples with invalid times: before all others, so that each is reported once. */
    public static Position untimed(long order) {
        return new Position(Long.MIN_VALUE, order);
    }

    public Instant time() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Whether a time belongs to it. */
    public boolean timed() {
        return micros != Long.MIN_VALUE;
    }

    public boolean after(Position other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
