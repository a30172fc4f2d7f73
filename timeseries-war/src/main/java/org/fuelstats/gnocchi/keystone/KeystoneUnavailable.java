package org.fuelstats.gnocchi.keystone;

/** Keystone can't be asked now, which says nothing about the token. */
public class KeystoneUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeystoneUnavailable(String reason) {
        super(reason, null, false, false); // an outage must not cost a stack trace for each request
    }
}
