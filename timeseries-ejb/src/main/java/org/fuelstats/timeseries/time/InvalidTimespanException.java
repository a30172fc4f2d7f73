package org.fuelstats.timeseries.time;

/** A text is not a valid length of time; the message says why and what is expected. */
public final class InvalidTimespanException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidTimespanException(String message) {
        super(message);
    }
}
