package org.fuelstats.demonstration.nailgun;

import java.time.Duration;

/**
 * How fast the simulated time goes.
 *
 * @param tick after which tasks get on a step; a deployment takes some twenty
 * @param pause of the administrator between two requests
 */
public record Pace(Duration tick, Duration pause) {
    /** A deployment takes some 20 seconds. */
    public static final Pace DEMONSTRATION = new Pace(Duration.ofSeconds(1), Duration.ofMillis(1500));
}
