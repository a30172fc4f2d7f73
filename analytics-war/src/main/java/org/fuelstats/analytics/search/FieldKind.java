package org.fuelstats.analytics.search;

/** What a field holds. */
enum FieldKind {
    TEXT,
    NUMBER,
    FLAG,
    /** An instant, or a day. */
    MOMENT
}
