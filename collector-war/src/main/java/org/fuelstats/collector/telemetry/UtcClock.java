package org.fuelstats.collector.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The collector's time. */
@ApplicationScoped
public class UtcClock {
    /** UTC, always. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
