package org.fuelstats.timeseries.resources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fuelstats.timeseries.errors.RequestRejectedException;

/**
 * Parses the times of resources: {@code 2013-01-01 12:23:12}, {@code 2013-01-01T12:23:12.5+02:00}, {@code 2013-01-01}, or seconds since
 * 1970. Without a zone they are UTC.
 */
public final class DateTimeText {
    private static final int LONGEST_TEXT = 40;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private static final Pattern SHORT_OFFSET = Pattern.compile("(:[\\d.:]+[+-]\\d\\d)(\\d\\d)$");

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            // otherwise the 30th of February would be read as the 28th
            .withResolverStyle(ResolverStyle.STRICT);

    private DateTimeText() {}

    /**
     * The time of a JSON string or number, to the microsecond.
     *
     * @param field for the message
     * @throws RequestRejectedException if it is not a time between the years 1 and 9999
     */
    public static Instant read(String field, Object value) {
        Instant moment = moment(value);
        if (moment == null) {
            throw RequestRejectedException.invalid(
                    field,
                    "'" + field
                            + "' must be a time, as 2013-01-01 12:23:12, 2013-01-01T12:23:12+02:00 or seconds since 1970,"
                            + " between the years 1 and 9999.");
        }
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether it is such a time. */
    static boolean valid(Object value) {
        return moment(value) != null;
    }

    private static Instant moment(Object value) {
        Instant moment = value instanceof Number || value instanceof String ? parsed(value.toString()) : null;
        return moment == null || moment.isBefore(FIRST) || !moment.isBefore(END) ? null : moment;
    }

    private static Instant parsed(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST_TEXT) {
            return null;
        }
        try {
            return seconds(new BigDecimal(trimmed));
        } catch (NumberFormatException e) {
            return iso(trimmed);
        }
    }

    private static Instant seconds(BigDecimal seconds) {
        // Judged by its size before it is written out: 1e999999999 is a short text, too.
        if (seconds.precision() - seconds.scale() > 13 || seconds.scale() > LONGEST_TEXT) {
            return null;
        }
        BigDecimal micros = seconds.movePointRight(6).setScale(0, RoundingMode.FLOOR);
        return Instant.EPOCH.plus(micros.longValueExact(), ChronoUnit.MICROS);
    }

    private static Instant iso(String text) {
        try {
            String usual = SHORT_OFFSET.matcher(text.replace(' ', 'T')).replaceFirst("$1:$2");
            TemporalAccessor found = FORM.parseBest(usual, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (found instanceof OffsetDateTime time) {
                return time.toInstant();
            }
            LocalDateTime time = found instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) found;
            return time.toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
