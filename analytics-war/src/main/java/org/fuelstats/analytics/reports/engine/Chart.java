package org.fuelstats.analytics.reports.engine;

/** The type of chart that fits a table. */
public enum Chart {
    /** A few named values, the largest first. */
    BARS,
    /** Classes in an order. */
    COLUMNS,
    /** Shares of a whole, few of them. */
    RING,
    /** How numbers move; the first column is a date. */
    LINES,
    /** How parts of a whole move; a date, then the part. */
    STACKED,
    /** One row of headline numbers. */
    FIGURES,
    /** The table says more than a drawing. */
    NONE
}
