package org.fuelstats.timeseries.roller;

/** A number of measures in the configuration. */
record MeasureCount(int count) {
    private static final int LEAST = 1_000;
    private static final int MOST = 50_000_000;

    public MeasureCount {
        if (count < LEAST || count > MOST) {
            throw new IllegalArgumentException(
                    "the number of measures must be between " + LEAST + " and " + MOST + ", not " + count);
        }
    }

    /** Reads the configuration's text. */
    public static MeasureCount of(String text) {
        try {
            return new MeasureCount(Integer.parseInt(text.trim()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not an integer between " + LEAST + " and " + MOST, e);
        }
    }
}
