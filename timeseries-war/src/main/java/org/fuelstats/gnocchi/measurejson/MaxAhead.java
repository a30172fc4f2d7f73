package org.fuelstats.gnocchi.measurejson;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.fuelstats.settings.FormerSpelling;
import org.fuelstats.timeseries.time.InvalidTimespanException;
import org.fuelstats.timeseries.time.TimespanText;

/** How far in the future measures may be. Until the next release it can be written as {@code 1 day} or {@code 3600}, too. */
record MaxAhead(Duration duration, Optional<String> writeInstead) implements FormerSpelling, Comparable<MaxAhead> {
    /** Parses a configuration value; MicroProfile Config calls this. */
    public static MaxAhead of(String text) {
        try {
            return new MaxAhead(Duration.parse(text.trim()), Optional.empty());
        } catch (DateTimeParseException e) {
            return formerly(text);
        }
    }

    private static MaxAhead formerly(String text) {
        try {
            Duration duration = Duration.ofNanos(TimespanText.nanos(text));
            return new MaxAhead(duration, Optional.of(duration.toString()));
        } catch (InvalidTimespanException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a duration; examples: PT1H, P1D", e);
        }
    }

    long nanos() {
        return duration.toNanos();
    }

    @Override
    public int compareTo(MaxAhead other) {
        return duration.compareTo(other.duration);
    }
}
