package org.fuelstats.client;

import java.io.IOException;

/** A failure that prevents the use of the server; the message says what to do. */
public final class ServerFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private ServerFailure(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    /** One that may pass by itself. */
    public static ServerFailure passing(String message) {
        return new ServerFailure(message, true);
    }

    /** A failure that requires action by the user. */
    public static ServerFailure lasting(String message) {
        return new ServerFailure(message, false);
    }

    boolean passing() {
        return passing;
    }
}
