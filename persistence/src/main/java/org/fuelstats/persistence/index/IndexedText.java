package org.fuelstats.persistence.index;

/** Truncates texts to the length used in the index; search terms must be truncated in the same way. */
public final class IndexedText {
    private IndexedText() {}

    /** The text as stored in the index. */
    public static String of(String text) {
        return Payload.cut(text);
    }
}
