package org.fuelstats.gnocchi.keystone;

/** Keystone did not answer, so a token could be neither accepted nor rejected. */
public class KeystoneUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeystoneUnavailable(String reason) {
        super(reason, null, false, false); // an outage must not cost a stack trace for each request
    }
}
