package org.fuelstats.nailgun.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The only class of this deployment that uses the system's clock: every component that needs a {@link Clock} gets it from here, in UTC. */
@ApplicationScoped
public class MasterNodeClock {
    /** For what the container doesn't inject into. */
    public static Clock utc() {
        return Clock.systemUTC();
    }

    /** The one clock of the deployment. */
    @Produces
    Clock clock() {
        return utc();
    }
}
