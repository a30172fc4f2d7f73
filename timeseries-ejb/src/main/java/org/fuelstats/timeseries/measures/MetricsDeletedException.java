package org.fuelstats.timeseries.measures;

import java.util.Set;

/** Metrics that were found before have been deleted since. */
public final class MetricsDeletedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Set<Long> metrics;

    MetricsDeletedException(Set<Long> metrics) {
        super("Metrics that the request names were deleted while it was at work");
        this.metrics = metrics;
    }

    static void check(Set<Long> gone) {
        if (!gone.isEmpty()) {
            throw new MetricsDeletedException(gone);
        }
    }

    /** The numbers of those that are gone. */
    public Set<Long> metrics() {
        return metrics;
    }
}
