package org.fuelstats.timeseries.roller;

/** The configured number of workers of a node. A node without workers leaves the work to others. */
record Workers(int count) {
    private static final int MOST = 64;

    public Workers {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException(
                    "the number of workers must be between 0 and " + MOST + ", not " + count);
        }
    }

    /** Reads the configuration's text. */
    public static Workers of(String text) {
        try {
            return new Workers(Integer.parseInt(text.trim()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not an integer between 0 and " + MOST, e);
        }
    }
}
