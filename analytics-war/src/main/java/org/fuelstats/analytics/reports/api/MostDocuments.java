package org.fuelstats.analytics.reports.api;

/** The number of index documents above which a report runs as a job. */
record MostDocuments(long number) {
    MostDocuments {
        if (number < 0) throw new IllegalArgumentException("must be a number of documents, 0 or more, not " + number);
    }

    /** For MicroProfile Config. */
    public static MostDocuments of(String text) {
        try {
            return new MostDocuments(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a number of documents, 0 or more, not \"" + text + "\"", e);
        }
    }
}
