package org.fuelstats.analytics.exports;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days that an export covers, both inclusive, in UTC. If the last day is before the first, the export is empty. */
record ExportDays(LocalDate from, LocalDate to) {
    private static final int USUAL_DAYS = 90;
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    public ExportDays {
        if (from.getYear() < 1 || from.getYear() > 9999 || to.getYear() < 1 || to.getYear() > 9999) {
            throw new IllegalArgumentException("days lie in the years 1 to 9999: " + from + ", " + to);
        }
    }

    /**
     * Reads the days as a request names them: from 90 days ago when there is no first one, until today when there is no last one.
     *
     * @throws InvalidDate for what isn't a date
     */
    public static ExportDays of(String from, String to, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new ExportDays(
                from == null ? today.minusDays(USUAL_DAYS) : date("from_date", from),
                to == null ? today : date("to_date", to));
    }

    private static LocalDate date(String parameter, String text) {
        Matcher date = DATE.matcher(text);
        try {
            if (date.matches()) {
                LocalDate read = LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3)));
                if (read.getYear() > 0) return read;
            }
        } catch (DateTimeException e) {
            throw new InvalidDate(parameter, e);
        }
        throw new InvalidDate(parameter, null);
    }

    /** A parameter is not a date. The message is exactly that of the original service. */
    public static final class InvalidDate extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String parameter;

        InvalidDate(String parameter, Throwable cause) {
            super("Date '" + parameter + "' value in wrong format. Use format: %Y-%m-%d", cause);
            this.parameter = parameter;
        }

        String parameter() {
            return parameter;
        }
    }
}
