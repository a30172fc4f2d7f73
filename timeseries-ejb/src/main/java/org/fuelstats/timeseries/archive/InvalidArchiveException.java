package org.fuelstats.timeseries.archive;

/** Archives that are incomplete or contradictory. The message says what is wrong and what is right. */
public final class InvalidArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String known;

    InvalidArchiveException(String message) {
        this(null, message);
    }

    /**
     * An error for which Gnocchi has a sentence.
     *
     * @param known Gnocchi's sentence, which its clients compare
     */
    InvalidArchiveException(String known, String message) {
        super(message);
        this.known = known;
    }

    /** Gnocchi's sentence for it; null if it has none. */
    public String known() {
        return known;
    }
}
