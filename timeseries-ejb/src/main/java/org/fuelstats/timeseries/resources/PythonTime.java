package org.fuelstats.timeseries.resources;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as Python writes them, in UTC with an offset; a fraction, of six digits, only if it is not zero. */
public final class PythonTime {
    private static final DateTimeFormatter SPACED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private PythonTime() {}

    /** {@code 2014-01-03 02:02:02+00:00}, as in messages; null for null. */
    static String text(Instant time) {
        if (time == null) {
            return null;
        }
        int micros = time.getNano() / 1_000;
        String fraction = micros == 0 ? "" : String.format(Locale.ROOT, ".%06d", micros);
        return SPACED.format(time) + fraction + "+00:00";
    }

    /** {@code 2014-01-03T02:02:02+00:00}, as in answers; null for null. */
    public static String iso(Instant time) {
        return time == null ? null : text(time).replace(' ', 'T');
    }
}
