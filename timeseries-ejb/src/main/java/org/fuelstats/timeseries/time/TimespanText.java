package org.fuelstats.timeseries.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses lengths of time: {@code 3600}, {@code 3.6}, {@code 1 year}, {@code 1 day 12 hours}, {@code 1h30m}, {@code 1:30:00}, {@code 7 days,
 * 0:00:00}, {@code P1Y}, {@code PT1H30M}. A bare number is in seconds.
 */
public final class TimespanText {
    /** 200 years: longer lengths would leave the line of time. */
    static final long LONGEST_SECONDS = 200L * 365 * 86_400;

    private static final int LONGEST_TEXT = 64;
    private static final BigDecimal LONGEST = BigDecimal.valueOf(LONGEST_SECONDS);

    // Each pattern is a fixed sequence without nested repetition: matching takes time linear in the text.
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d+):)?(\\d+):(\\d{1,2}(?:\\.\\d+)?)");
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)?\\s*([A-Za-z]+)[\\s,]*");
    private static final Pattern ISO = Pattern.compile("P(?:([\\d.]+)Y)?(?:([\\d.]+)M)?(?:([\\d.]+)W)?(?:([\\d.]+)D)?"
            + "(T(?:([\\d.]+)H)?(?:([\\d.]+)M)?(?:([\\d.]+)S)?)?");

    private TimespanText() {}

    /**
     * The length in nanoseconds, rounded to the nearest one, longer than zero.
     *
     * @throws InvalidTimespanException if the text can't be read, or says nothing, less than nothing or more than 200 years
     */
    public static long nanos(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST_TEXT) {
            throw unreadable(text);
        }
        BigDecimal seconds = seconds(trimmed);
        if (seconds.signum() <= 0) {
            throw new InvalidTimespanException(
                    "A length of time must be longer than zero, not '" + trimmed + "'.", false);
        }
        if (seconds.compareTo(LONGEST) > 0) {
            throw new InvalidTimespanException("A length of time can be at most 200 years, not '" + trimmed + "'.");
        }
        long nanos =
                seconds.movePointRight(9).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        if (nanos == 0) {
            throw new InvalidTimespanException(
                    "A length of time must be at least a nanosecond, not '" + trimmed + "'.", false);
        }
        return nanos;
    }

    private static BigDecimal seconds(String text) {
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return isoSeconds(text, iso);
        }
        return wordSeconds(text);
    }

    private static BigDecimal isoSeconds(String text, Matcher iso) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (TimespanUnit unit : TimespanUnit.values()) {
            String number = iso.group(unit.isoGroup);
            if (number != null) {
                any = true;
                sum = sum.add(amount(text, number).multiply(BigDecimal.valueOf(unit.seconds)));
            }
        }
        if (!any || "T".equals(iso.group(5))) {
            throw unreadable(text);
        }
        return sum;
    }

    /** Parts of falling size, each a number and a unit, the last perhaps a clock. */
    private static BigDecimal wordSeconds(String text) {
        BigDecimal sum = BigDecimal.ZERO;
        TimespanUnit last = null;
        int at = 0;
        while (at < text.length()) {
            Matcher clock = CLOCK.matcher(text).region(at, text.length());
            if (clock.matches() && (last == null || last.compareTo(TimespanUnit.HOUR) < 0)) {
                return sum.add(clockSeconds(text, clock));
            }
            Matcher part = PART.matcher(text).region(at, text.length());
            if (!part.lookingAt()) {
                throw unreadable(text);
            }
            TimespanUnit unit = TimespanUnit.named(part.group(2)).orElseThrow(() -> unreadable(text));
            if (last != null && unit.compareTo(last) <= 0) {
                throw new InvalidTimespanException("In '" + text + "' the units must fall in size, each named once.");
            }
            last = unit;
            BigDecimal count = part.group(1) == null ? BigDecimal.ONE : amount(text, part.group(1));
            sum = sum.add(count.multiply(BigDecimal.valueOf(unit.seconds)));
            at = part.end();
        }
        return sum;
    }

    private static BigDecimal clockSeconds(String text, Matcher clock) {
        BigDecimal minutes = amount(text, clock.group(2));
        BigDecimal seconds = amount(text, clock.group(3));
        boolean hours = clock.group(1) != null;
        if (seconds.compareTo(BigDecimal.valueOf(60)) >= 0
                || (hours && minutes.compareTo(BigDecimal.valueOf(60)) >= 0)) {
            throw unreadable(text);
        }
        BigDecimal sum = minutes.multiply(BigDecimal.valueOf(60)).add(seconds);
        return hours ? sum.add(amount(text, clock.group(1)).multiply(BigDecimal.valueOf(3_600))) : sum;
    }

    private static BigDecimal amount(String text, String number) {
        try {
            return new BigDecimal(number);
        } catch (NumberFormatException e) {
            throw unreadable(text);
        }
    }

    private static InvalidTimespanException unreadable(String text) {
        String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
        return new InvalidTimespanException("Can't read '" + shown
                + "' as a length of time. Write seconds (3600, 3.6), units (1 year, 1 day 12 hours), a clock (1:30:00) or ISO 8601 (P1Y,"
                + " PT1H).");
    }
}
