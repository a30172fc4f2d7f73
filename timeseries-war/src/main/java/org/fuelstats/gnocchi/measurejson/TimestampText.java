package org.fuelstats.gnocchi.measurejson;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuelstats.timeseries.time.Epoch;
import org.fuelstats.timeseries.time.InvalidTimespanException;
import org.fuelstats.timeseries.time.TimespanText;

/**
 * Parses timestamps in all accepted forms: ISO 8601 to the nanosecond ({@code 2015-03-06T14:33:57.123456789+02:00}, a space for the T, UTC
 * if there is no zone, truncated up to {@code 2015-03}), Unix seconds ({@code 1425652440.5}), lengths of time relative to now ({@code -10
 * minutes}), {@code now} and {@code today}.
 */
public final class TimestampText {
    private static final int LONGEST = 64;

    // A fixed sequence without nested repetition: matching takes time linear in the text.
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)(?:-(\\d\\d)(?:[Tt ](\\d\\d)(?::(\\d\\d)"
            + "(?::(\\d\\d)(?:[.,](\\d{1,18}))?)?)?(?:\\s?([Zz]|[+-]\\d\\d(?::?\\d\\d)?))?)?)?");

    private TimestampText() {}

    /**
     * Nanoseconds since 1970.
     *
     * @param now nanoseconds since 1970
     * @throws DateTimeException if it can't be read or lies outside the years 1700 to 2239; the message says what would be right
     */
    public static long nanos(String text, long now) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw unreadable(text);
        }
        if (UnixSeconds.looksLike(plain)) {
            return UnixSeconds.nanos(plain);
        }
        Matcher iso = ISO.matcher(plain);
        if (iso.matches()) {
            return iso(text, iso);
        }
        return switch (plain) {
            case "now" -> now;
            case "today" -> now - Math.floorMod(now, 86_400_000_000_000L);
            default -> relative(plain, now);
        };
    }

    private static long iso(String text, Matcher iso) {
        try {
            LocalDate date = LocalDate.of(number(iso, 1, 1), number(iso, 2, 1), number(iso, 3, 1));
            LocalTime time =
                    LocalTime.of(number(iso, 4, 0), number(iso, 5, 0), number(iso, 6, 0), fraction(iso.group(7)));
            return checked(Epoch.nanos(LocalDateTime.of(date, time).toInstant(zone(iso.group(8)))), text);
        } catch (TimeOutside e) {
            throw e;
        } catch (DateTimeException e) {
            throw new DateTimeException(
                    "Can't read " + JsonText.shown(text) + " as a time: " + e.getMessage() + ".", e);
        } catch (ArithmeticException e) {
            throw new TimeOutside(text, number(iso, 1, 1) < 1970);
        }
    }

    private static ZoneOffset zone(String zone) {
        return zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone.replace('z', 'Z'));
    }

    private static int number(Matcher iso, int group, int missing) {
        return iso.group(group) == null ? missing : Integer.parseInt(iso.group(group));
    }

    /** What is finer than a nanosecond is cut off. */
    private static int fraction(String digits) {
        return digits == null ? 0 : Integer.parseInt((digits + "00000000").substring(0, 9));
    }

    private static long relative(String text, long now) {
        boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
        try {
            long span = TimespanText.nanos(signed ? text.substring(1) : text);
            return checked(text.charAt(0) == '-' ? now - span : Math.addExact(now, span), text);
        } catch (InvalidTimespanException e) {
            throw unreadable(text);
        } catch (ArithmeticException e) {
            throw new TimeOutside(text, text.charAt(0) == '-');
        }
    }

    private static DateTimeException unreadable(String text) {
        return new DateTimeException(
                "Can't read " + JsonText.shown(text)
                        + " as a time. Write ISO 8601 (2015-03-06T14:33:57Z), Unix seconds (1425652440.5) or a time from now (-10 minutes).");
    }

    /** The same timestamp if metrics can hold it. */
    static long checked(long timestamp, String text) {
        if (timestamp < Epoch.EARLIEST || timestamp >= Epoch.END) {
            throw new TimeOutside(text, timestamp < Epoch.EARLIEST);
        }
        return timestamp;
    }

    /** A time that no metric can hold. */
    static final class TimeOutside extends DateTimeException {
        private static final long serialVersionUID = 1L;

        private final String shown;
        private final boolean early;

        TimeOutside(String text, boolean early) {
            super("The time " + JsonText.shown(text) + " can't be stored: it must lie in the years 1700 to 2239.");
            this.shown = JsonText.shown(text);
            this.early = early;
        }

        /** Whether it is before all that can be held, rather than after. */
        boolean early() {
            return early;
        }

        /** The text as a message shows it. */
        String shown() {
            return shown;
        }
    }
}
