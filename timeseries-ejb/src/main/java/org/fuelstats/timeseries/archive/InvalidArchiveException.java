package org.fuelstats.timeseries.archive;

/** An invalid archive, policy or aggregation method was requested; the message says what is wrong and what is expected. */
public final class InvalidArchiveException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidArchiveException(String message) {
        super(message);
    }
}
