package org.fuelstats.persistence.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives every component that asks for a {@link Clock} the system's, in UTC. */
@ApplicationScoped
public class UtcClock {
    /** The one clock of the application. */
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
