package org.fuelstats.persistence.indexupkeep;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before something that failed is tried again: each time twice as long, up to a limit. */
final class Patience {
    private final Duration first;
    private final Duration longest;
    private Duration next;
    private Instant until = Instant.MIN;

    Patience(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    void succeeded() {
        next = first;
        until = Instant.MIN;
    }

    /** Notes a failure and tells how long the next try has to wait. */
    Duration failed(Instant now) {
        Duration wait = next;
        until = now.plus(wait);
        Duration doubled = wait.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return wait;
    }
}
