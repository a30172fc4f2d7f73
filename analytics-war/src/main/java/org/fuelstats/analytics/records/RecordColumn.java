package org.fuelstats.analytics.records;

/** A column of a stored record and its representation in JSON. */
record RecordColumn(String name, Form form) {
    /** Converts a column's text to JSON. */
    enum Form {
        /** It is JSON already: a number, true or false, a document. */
        LITERAL,
        /** It is put between quotes. */
        TEXT,
        /** A time in UTC, in ISO form down to the microsecond. */
        TIME
    }

    String selected() {
        return switch (form) {
            case LITERAL, TEXT -> name + "::text";
            case TIME -> "to_char(" + name + ", 'YYYY-MM-DD\"T\"HH24:MI:SS.US')";
        };
    }
}
