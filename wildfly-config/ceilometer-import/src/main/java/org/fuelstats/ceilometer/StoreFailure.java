package org.fuelstats.ceilometer;

import java.io.IOException;

/** The store can't be worked with as things stand; the message says what to do. */
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

    /** One that somebody must do something about. */
    static StoreFailure lasting(String message) {
        return new StoreFailure(message, false);
    }

    boolean passing() {
        return passing;
    }
}
