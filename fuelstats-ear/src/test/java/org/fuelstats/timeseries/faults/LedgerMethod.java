package org.fuelstats.timeseries.faults;

import java.util.Locale;

/** The aggregation methods that are compared. */
enum LedgerMethod {
    COUNT,
    SUM,
    MIN,
    MAX,
    LAST;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
