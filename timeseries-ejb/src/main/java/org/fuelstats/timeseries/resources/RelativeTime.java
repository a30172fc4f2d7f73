package org.fuelstats.timeseries.resources;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fuelstats.timeseries.time.InvalidTimespanException;
import org.fuelstats.timeseries.time.TimespanText;

/** Times of resources that are written from now: {@code now}, {@code today}, {@code -1 hour}, {@code 5 minutes}. */
public final class RelativeTime {
    private static final int LONGEST = 64;

    private RelativeTime() {}

    /** The same value, or the time in ISO 8601 if the value is a relative one. */
    public static Object settled(Object value, Instant now) {
        if (!(value instanceof String text) || text.length() > LONGEST || DateTimeText.valid(value)) {
            return value;
        }
        String plain = text.strip();
        return switch (plain) {
            case "" -> value;
            case "now" -> now.toString();
            case "today" -> now.truncatedTo(ChronoUnit.DAYS).toString();
            default -> moved(value, plain, now);
        };
    }

    private static Object moved(Object value, String text, Instant now) {
        char sign = text.charAt(0);
        try {
            long nanos = TimespanText.nanos(sign == '-' || sign == '+' ? text.substring(1) : text);
            return (sign == '-' ? now.minusNanos(nanos) : now.plusNanos(nanos)).toString();
        } catch (InvalidTimespanException e) {
            return value;
        }
    }
}
