package org.fuelstats.collector.quarantine;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** A duration in the configuration, in ISO 8601. */
public record QuarantineAge(Duration duration) {
    public QuarantineAge {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("an age must be longer than zero, not " + duration);
        }
    }

    /** Reads the configuration's text. */
    public static QuarantineAge of(String text) {
        try {
            return new QuarantineAge(Duration.parse(text.trim()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a duration; examples: P20D (20 days) or PT12H (12 hours)", e);
        }
    }
}
