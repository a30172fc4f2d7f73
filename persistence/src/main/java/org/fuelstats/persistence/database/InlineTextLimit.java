package org.fuelstats.persistence.database;

/**
 * Limits the text that an entity is loaded with. Indexing holds many rows in memory at once, so longer texts are not loaded with the row;
 * code that needs them reads them separately.
 */
public final class InlineTextLimit {
    /** The longest text, in bytes, that is read together with its row. */
    public static final int MOST_BYTES = 65_536;

    private InlineTextLimit() {}
}
