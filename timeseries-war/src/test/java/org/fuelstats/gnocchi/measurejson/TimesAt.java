package org.fuelstats.gnocchi.measurejson;

import java.time.Duration;
import java.time.Instant;
import org.fuelstats.timeseries.time.Epoch;

/** Accepted timestamps at a time of a test's own: up to a day ahead. */
public final class TimesAt {
    private TimesAt() {}

    public static AcceptedTimes now(Instant now) {
        return new AcceptedTimes(
                MeasureRules.ofMetrics(Epoch.nanos(now), Duration.ofDays(1).toNanos()));
    }
}
