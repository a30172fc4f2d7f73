package org.fuelstats.analytics.jobs;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** The retention period of results. */
record ResultRetention(Duration duration) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(3650);

    public ResultRetention {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "results can be kept for PT1M (a minute) to P3650D (ten years), not " + duration);
        }
    }

    /** Reads the configuration's text. */
    public static ResultRetention of(String text) {
        try {
            return new ResultRetention(Duration.parse(text.trim()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a duration; examples: P7D (seven days)", e);
        }
    }
}
