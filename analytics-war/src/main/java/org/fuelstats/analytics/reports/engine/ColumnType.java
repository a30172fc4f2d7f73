package org.fuelstats.analytics.reports.engine;

/** The type of a column's values. */
enum ColumnType {
    TEXT,
    /** A day such as 2026-01-31: that on which a week or month begins. */
    DATE,
    COUNT,
    DECIMAL,
    SECONDS,
    /** A part of a whole, 0 to 1. */
    SHARE
}
