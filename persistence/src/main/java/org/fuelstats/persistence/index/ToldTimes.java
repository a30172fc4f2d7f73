package org.fuelstats.persistence.index;

import java.time.Instant;
import org.fuelstats.persistence.time.SenderClock;

/** The times that one record tells: passes the plausible ones on, and notes whether there was another. */
final class ToldTimes {
    private final SenderClock clock = SenderClock.configured();
    private final Instant received;
    private boolean implausible;

    ToldTimes(Instant received) {
        this.received = received;
    }

    /** The time that was told; null if it is implausible. */
    Instant plausible(Instant told) {
        implausible |= clock.isImplausible(told, received);
        return clock.plausible(told, received);
    }

    boolean implausible() {
        return implausible;
    }
}
