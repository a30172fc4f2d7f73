package org.fuelstats.analytics.exports;

/** The maximum number of concurrent exports of a node. */
record MostExports(int number) {
    /** More would leave the connections' pool to the exports. */
    private static final int MOST = 64;

    public MostExports {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(
                    "the number of concurrent exports must be 1 to " + MOST + ", not" + " " + number);
        }
    }

    /** Reads the configuration's text. */
    public static MostExports of(String text) {
        try {
            return new MostExports(Integer.parseInt(text.trim()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "the number of concurrent exports must be an integer, not" + " \"" + text + "\"", e);
        }
    }
}
