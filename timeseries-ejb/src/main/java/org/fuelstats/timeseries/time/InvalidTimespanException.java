package org.fuelstats.timeseries.time;

/** A text is not a valid length of time; the message says why and what is expected. */
public final class InvalidTimespanException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final boolean positive;

    InvalidTimespanException(String message) {
        this(message, true);
    }

    InvalidTimespanException(String message, boolean positive) {
        super(message);
        this.positive = positive;
    }

    /** Gnocchi's sentence for it, which its clients compare. */
    public String known() {
        return positive ? "Unable to parse timespan" : "Timespan must be positive";
    }
}
