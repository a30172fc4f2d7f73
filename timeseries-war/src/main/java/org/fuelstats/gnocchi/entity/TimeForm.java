package org.fuelstats.gnocchi.entity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fuelstats.timeseries.time.Epoch;

/** Times in the specification's form: {@code 2013-01-01 12:23:12}, in UTC. A fraction, of six or nine digits, is written only if it is not zero. */
public final class TimeForm {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private TimeForm() {}

    /** The time as text. */
    public static String text(Instant time) {
        return SECONDS.format(time) + fraction(time.getNano());
    }

    static String text(long timestamp) {
        return text(Epoch.instant(timestamp));
    }

    private static String fraction(int nanos) {
        if (nanos == 0) {
            return "";
        }
        return nanos % 1_000 == 0
                ? String.format(Locale.ROOT, ".%06d", nanos / 1_000)
                : String.format(Locale.ROOT, ".%09d", nanos);
    }
}
