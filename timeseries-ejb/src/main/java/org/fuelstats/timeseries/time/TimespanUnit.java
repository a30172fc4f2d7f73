package org.fuelstats.timeseries.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The units of lengths of time. A year has 365 days and a month 30, as retention is counted. */
enum TimespanUnit {
    YEAR(365 * 86_400, 1, "y yr yrs year years"),
    MONTH(30 * 86_400, 2, "mo mon month months"),
    WEEK(7 * 86_400, 3, "w wk wks week weeks"),
    DAY(86_400, 4, "d day days"),
    HOUR(3_600, 6, "h hr hrs hour hours"),
    MINUTE(60, 7, "m min mins minute minutes"),
    SECOND(1, 8, "s sec secs second seconds");

    final long seconds;

    /** The group of the ISO 8601 pattern that holds this unit's number. */
    final int isoGroup;

    private final String names;

    TimespanUnit(long seconds, int isoGroup, String names) {
        this.seconds = seconds;
        this.isoGroup = isoGroup;
        this.names = " " + names + " ";
    }

    static Optional<TimespanUnit> named(String name) {
        String word = " " + name.toLowerCase(Locale.ROOT) + " ";
        return Arrays.stream(values()).filter(unit -> unit.names.contains(word)).findFirst();
    }
}
