package org.fuelstats.gnocchi.authentication;

/** An authentication mechanism is not usable as configured; the message says what to change. */
class InvalidAuthenticationSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidAuthenticationSettings(String message) {
        super(message);
    }
}
