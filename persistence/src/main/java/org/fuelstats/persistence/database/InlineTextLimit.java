package org.fuelstats.persistence.database;

/**
 * How much text an entity brings along. The index works in steps of many rows that are in memory at once, so a row comes without a text that is longer;
 * who needs that reads it by itself.
 */
public final class InlineTextLimit {
    /** The longest text, in bytes, that is read together with its row. */
    public static final int MOST_BYTES = 65_536;

    private InlineTextLimit() {}
}
