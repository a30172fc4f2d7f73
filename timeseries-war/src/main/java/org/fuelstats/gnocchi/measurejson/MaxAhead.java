package org.fuelstats.gnocchi.measurejson;

import org.fuelstats.timeseries.time.TimespanText;

/** The maximum time of measures in the future, in the configuration: a length of time such as {@code 1 day}, {@code PT1H} or {@code 3600}. */
record MaxAhead(long nanos) {
    /** Reads the configuration's text. */
    public static MaxAhead of(String text) {
        return new MaxAhead(TimespanText.nanos(text));
    }
}
