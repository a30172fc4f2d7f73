package org.fuelstats.ceilometer.samples;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Parses times in OpenStack's form: {@code 2015-03-01T10:00:00.123456}, with a space, with or without a zone. UTC without one. */
public final class TimeText {
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private TimeText() {}

    /** The time, or empty if the text is not a time. */
    public static Optional<Instant> read(String text) {
        try {
            TemporalAccessor found = FORM.parseBest(
                    text.strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (found instanceof OffsetDateTime time) {
                return Optional.of(time.toInstant());
            }
            LocalDateTime time = found instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) found;
            return Optional.of(time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
