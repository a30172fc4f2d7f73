package org.fuelstats.analytics.search;

/**
 * A field that can be searched by.
 *
 * @param name as the language names it
 * @param path where it stands in the document
 * @param nested the nested documents in which it stands; null for a field of the document itself
 * @param open whether it may be used by who hasn't logged in: it tells of many installations the same
 */
record SearchField(String name, String path, Kind kind, String nested, boolean open) {
    /** Whether all conditions on fields of this kind have to be met by the same environment. */
    boolean ofEnvironment() {
        return nested != null;
    }

    /** What a field holds. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        /** An instant, or a day. */
        MOMENT
    }
}
