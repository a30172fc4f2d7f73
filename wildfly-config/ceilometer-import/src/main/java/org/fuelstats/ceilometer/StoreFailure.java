package org.fuelstats.ceilometer;

import java.io.IOException;

/** A failure that prevents the use of the store; the message says what to do. */
final class StoreFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private StoreFailure(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    /** One that may pass by itself. */
    static StoreFailure passing(String message) {
        return new StoreFailure(message, true);
    }

    /** A failure that requires action by the user. */
    static StoreFailure lasting(String message) {
        return new StoreFailure(message, false);
    }

    boolean passing() {
        return passing;
    }
}
