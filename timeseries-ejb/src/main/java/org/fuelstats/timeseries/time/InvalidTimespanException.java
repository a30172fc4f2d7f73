package org.fuelstats.timeseries.time;

/** A text was meant as a length of time and can't be read as one; the message says why and what would be right. */
public final class InvalidTimespanException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidTimespanException(String message) {
        super(message);
    }
}
