package org.fuelstats.gnocchi.authentication;

/** A way can't be used as it is configured; the message says what to change. */
class InvalidAuthenticationSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidAuthenticationSettings(String message) {
        super(message);
    }
}
