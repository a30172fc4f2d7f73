package org.fuelstats.timeseries.metrics;

/** The configured number of metrics that a node caches. Each takes about 250 bytes. */
record MetricCacheSize(int count) {
    private static final int LEAST = 1_000;
    private static final int MOST = 10_000_000;

    public MetricCacheSize {
        if (count < LEAST || count > MOST) {
            throw new IllegalArgumentException(
                    "the number of metrics must be " + LEAST + " to " + MOST + ", not " + count);
        }
    }

    /** Reads the configuration's text. */
    public static MetricCacheSize of(String text) {
        try {
            return new MetricCacheSize(Integer.parseInt(text.trim()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not an integer between " + LEAST + " and " + MOST, e);
        }
    }
}
