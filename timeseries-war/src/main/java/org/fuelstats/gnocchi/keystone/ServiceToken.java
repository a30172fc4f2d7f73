package org.fuelstats.gnocchi.keystone;

import java.time.Duration;
import java.time.Instant;

/** The metric store's own token, with which it calls Keystone. */
record ServiceToken(String value, Instant expires) {
    /** Renewed before it expires, so that it does not expire during a request. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    boolean isFresh(Instant now) {
        return now.plus(MARGIN).isBefore(expires);
    }
}
