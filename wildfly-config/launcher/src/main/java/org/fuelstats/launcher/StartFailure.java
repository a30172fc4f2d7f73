package org.fuelstats.launcher;

/** A reason why the system can't come up, worded for the person who started it. */
final class StartFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
