package org.fuelstats.timeseries.measures;

import java.util.Optional;
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

    /** The same of the metric as it is now: where the policy's archive was wanted, it is the policy's of now. */
    Wanted of(Metric now) {
        if (now.policy().equals(metric.policy())) {
            return this;
        }
        Granularity granularity = archive.granularity();
        boolean whole = metric.policy().archive(granularity).equals(Optional.of(archive));
        return whole ? of(now, granularity) : new Wanted(now, archive);
    }

    private static IllegalArgumentException missing(Metric metric, Granularity granularity) {
        return new IllegalArgumentException("Metric " + metric.id() + " has no archive of " + granularity);
    }
}
