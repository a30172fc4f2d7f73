package org.fuelstats.collector.limits;

/** A count in the configuration, at least one. */
record PositiveInteger(int value) {
    public PositiveInteger {
        if (value < 1) {
            throw new IllegalArgumentException("the number must be at least 1, not " + value);
        }
    }

    /** Reads the configuration's text. */
    public static PositiveInteger of(String text) {
        try {
            return new PositiveInteger(Integer.parseInt(text.trim()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not an integer between 1 and 2147483647", e);
        }
    }
}
