package org.fuelstats.analytics.jobs;

/** A number of jobs in the configuration. */
record JobCount(int count) {
    private static final int MOST = 1000;

    public JobCount {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("the number of jobs must be between 0 and " + MOST + ", not " + count);
        }
    }

    /** Reads the configuration's text. */
    public static JobCount of(String text) {
        try {
            return new JobCount(Integer.parseInt(text.trim()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not an integer between 0 and " + MOST, e);
        }
    }
}
