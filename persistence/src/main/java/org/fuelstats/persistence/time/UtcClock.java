package org.fuelstats.persistence.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The only class that uses the system's clock: every component that needs a {@link Clock} gets it from here, in UTC. */
@ApplicationScoped
class UtcClock {
    /** For what the container doesn't inject into. */
    static Clock utc() {
        return Clock.systemUTC();
    }

    /** The one clock of the application. */
    @Produces
    Clock clock() {
        return utc();
    }
}
