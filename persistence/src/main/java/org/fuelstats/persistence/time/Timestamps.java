package org.fuelstats.persistence.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;

/** Parses the times that installations send, in any ISO form; without a zone they are UTC. */
public final class Timestamps {
    private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter();

    private Timestamps() {}

    /** The instant; null for text that is no time, or one outside the years 1970 to 9999. */
    public static Instant read(String text) {
        if (text == null) return null;
        try {
            TemporalAccessor read =
                    LENIENT.parseBest(text.strip(), Instant::from, LocalDateTime::from, LocalDate::from);
            Instant instant = instant(read);
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            return year >= 1970 && year <= 9999 ? instant : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The instant in a column of the type {@code timestamptz}, never null. */
    public static Instant column(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Instant instant(TemporalAccessor read) {
        if (read instanceof Instant instant) return instant;
        if (read instanceof LocalDateTime time) return time.toInstant(ZoneOffset.UTC);
        return LocalDate.from(read).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
