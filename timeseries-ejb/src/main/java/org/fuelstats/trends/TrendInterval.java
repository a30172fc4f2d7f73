package org.fuelstats.trends;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** How often the trends are updated. */
record TrendInterval(Duration duration) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    public TrendInterval {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "the interval must be PT1S (a second) to PT1H (an hour), not " + duration);
        }
    }

    /** Reads the configuration's text. */
    public static TrendInterval of(String text) {
        try {
            return new TrendInterval(Duration.parse(text.trim()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a duration; examples: PT1M (a minute)", e);
        }
    }
}
