package org.fuelstats.gnocchi.measurejson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fuelstats.timeseries.time.Epoch;

/** The configured rules for measures, at the present time. */
@ApplicationScoped
public class CurrentMeasureRules {
    @Inject
    Clock clock;

    @Inject
    MeasureSettings settings;

    /** For measures of metrics. */
    public MeasureRules ofMetrics() {
        return MeasureRules.ofMetrics(now(), settings.maxAhead().nanos());
    }

    /** The same for measures that aren't JSON. */
    public AcceptedTimes times() {
        return new AcceptedTimes(ofMetrics());
    }

    /** For measures of entities. */
    public MeasureRules ofEntities() {
        return MeasureRules.ofEntities(now(), settings.maxAhead().nanos());
    }

    /** Nanoseconds since 1970, for times relative to now. */
    public long now() {
        return Epoch.nanos(clock.instant());
    }
}
