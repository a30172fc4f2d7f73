package org.fuelstats.timeseries.roller;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** A maximum waiting time in the configuration, in ISO 8601; zero means no waiting. */
public record Age(Duration duration) {
    private static final Duration MOST = Duration.ofDays(1);

    public Age {
        if (duration.isNegative() || duration.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("the duration must be between PT0S and P1D, not " + duration);
        }
    }

    /** Reads the configuration's text. */
    public static Age of(String text) {
        try {
            return new Age(Duration.parse(text.trim()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a duration; examples: PT30S (30 seconds) or PT5M (5 minutes)", e);
        }
    }
}
