package org.fuelstats.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Days and instants in requests, in the years 1 to 9999: neither the database nor the index can hold what Java can beyond. */
public final class RequestedTime {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int LENGTH_OF_DAY = 10;

    private RequestedTime() {}

    /** An instant such as 2026-01-31T12:00:00Z; empty for anything else. */
    public static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(RequestedTime::isInRange);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day such as 2026-01-31; empty for anything else. */
    public static Optional<LocalDate> day(String text) {
        try {
            return text.length() == LENGTH_OF_DAY
                    ? Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** An instant, or the start of a day in UTC. */
    public static Optional<Instant> dayOrInstant(String text) {
        return text.length() == LENGTH_OF_DAY
                ? day(text).map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC))
                : instant(text);
    }

    private static boolean isInRange(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(END);
    }
}
