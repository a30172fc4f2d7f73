package org.fuelstats.analytics.exports;

/** A record isn't what its kind of record looks like; an export goes on without it. */
final class UnreadableRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableRecord(String message) {
        super(message);
    }
}
