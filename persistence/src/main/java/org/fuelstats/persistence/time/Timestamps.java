package org.fuelstats.persistence.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the times that installations send, in any ISO form; without a zone they are UTC. The database's function {@code told_moment} reads
 * the same forms alike.
 */
public final class Timestamps {
    private static final Pattern FORM = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "(?:[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)"
            + "(Z|[+-](?:0[0-9]|1[0-5])(?::?[0-5][0-9])?)?)?");

    private Timestamps() {}

    /** The instant, to the microsecond; null for text that is no time, such as one of a day that no calendar has. */
    public static Instant read(String text) {
        if (text == null) return null;
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) return null;
        try {
            LocalDate day = LocalDate.parse(form.group(1));
            LocalTime time = form.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(form.group(2));
            ZoneOffset zone = form.group(3) == null ? ZoneOffset.UTC : ZoneOffset.of(form.group(3));
            return day.getYear() < 1
                    ? null
                    : day.atTime(time.truncatedTo(ChronoUnit.MICROS)).toInstant(zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The instant in a column of the type {@code timestamptz}, never null. */
    public static Instant column(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
