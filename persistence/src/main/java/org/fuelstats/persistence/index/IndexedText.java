package org.fuelstats.persistence.index;

/** Texts as they are in the index, where what is too long is cut: what is searched for has to be cut alike. */
public final class IndexedText {
    private IndexedText() {}

    /** The text as the index has it. */
    public static String of(String text) {
        return Payload.cut(text);
    }
}
