package org.fuelstats.timeseries.measures;

import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.time.Granularity;

/**
 * A metric that is read.
 *
 * @param archive how much of it is shown
 */
record Wanted(Metric metric, Archive archive) {
    Wanted {
        if (metric.policy().archive(archive.granularity()).isEmpty()) {
            throw missing(metric, archive.granularity());
        }
    }

    static Wanted of(Metric metric, Granularity granularity) {
        return new Wanted(metric, metric.policy().archive(granularity).orElseThrow(() -> missing(metric, granularity)));
    }

    private static IllegalArgumentException missing(Metric metric, Granularity granularity) {
        return new IllegalArgumentException("Metric " + metric.id() + " has no archive of " + granularity);
    }
}
