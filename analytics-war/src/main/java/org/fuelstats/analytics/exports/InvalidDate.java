package org.fuelstats.analytics.exports;

/** A parameter isn't a date. The message is what the original answered, to the letter. */
public final class InvalidDate extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    InvalidDate(String parameter, Throwable cause) {
        super("Date '" + parameter + "' value in wrong format. Use format: %Y-%m-%d", cause);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
