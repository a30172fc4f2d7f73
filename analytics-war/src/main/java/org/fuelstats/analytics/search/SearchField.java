package org.fuelstats.analytics.search;

/**
 * A field that can be searched by.
 *
 * @param name its name in the search language
 * @param path its path in the document
 * @param nested the path of the nested documents that contain it; null for a field of the document itself
 * @param open whether anonymous callers may use it: many installations share each value
 */
record SearchField(String name, String path, Kind kind, String nested, boolean open) {
    /** Whether all conditions on fields of this kind have to be met by the same environment. */
    boolean ofEnvironment() {
        return nested != null;
    }

    /** The type of a field. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        /** An instant, or a day. */
        MOMENT
    }
}
