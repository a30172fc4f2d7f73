package org.fuelstats.gnocchi.measurejson;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The date of a day as bytes. Successive points mostly have the same one. */
final class DateBytes {
    private long day = Long.MIN_VALUE;
    private byte[] date = {};

    /** Copies {@code YYYY-MM-DD}; returns the place behind it. */
    int copy(long epochDay, byte[] into, int at) {
        if (epochDay != day) {
            date = LocalDate.ofEpochDay(epochDay).toString().getBytes(StandardCharsets.US_ASCII);
            day = epochDay;
        }
        System.arraycopy(date, 0, into, at, date.length);
        return at + date.length;
    }
}
