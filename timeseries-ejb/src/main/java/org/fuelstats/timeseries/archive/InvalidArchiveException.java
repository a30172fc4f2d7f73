package org.fuelstats.timeseries.archive;

/** An archive, policy or aggregation method was asked for that can't be; the message says what was wrong and what would be right. */
public final class InvalidArchiveException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidArchiveException(String message) {
        super(message);
    }
}
