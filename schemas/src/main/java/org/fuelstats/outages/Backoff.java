package org.fuelstats.outages;

import java.time.Duration;
import java.time.Instant;

/** Pauses between retries: each twice as long as the previous one, up to a limit. For use by one thread at a time. */
public final class Backoff {
    private final Duration first;
    private final Duration longest;
    private Duration next;
    private Instant until = Instant.MIN;

    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** Whether the pause after the last failure is over. */
    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    public void succeeded() {
        next = first;
        until = Instant.MIN;
    }

    /** Notes a failure and returns the pause before the next try, for a caller that waits by itself. */
    public Duration failed() {
        Duration wait = next;
        Duration doubled = wait.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return wait;
    }

    /** Notes a failure, for a caller that asks {@link #isOver} before the next try; returns the pause. */
    public Duration failed(Instant now) {
        Duration wait = failed();
        until = now.plus(wait);
        return wait;
    }
}
