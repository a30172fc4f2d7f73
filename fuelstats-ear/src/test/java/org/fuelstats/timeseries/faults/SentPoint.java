package org.fuelstats.timeseries.faults;

import java.util.UUID;

/** A measure as it was sent. Its value is a whole number of quarters: sums of such are exact in whatever order they are added. */
record SentPoint(UUID metric, long millis, double value) {}
