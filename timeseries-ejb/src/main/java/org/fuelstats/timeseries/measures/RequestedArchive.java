package org.fuelstats.timeseries.measures;

import java.util.Optional;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.time.Granularity;

/**
 * A metric to be read, and the archive of it.
 *
 * @param archive granularity and number of points to be shown
 */
record RequestedArchive(Metric metric, Archive archive) {
    RequestedArchive {
        if (metric.policy().archive(archive.granularity()).isEmpty()) {
            throw missing(metric, archive.granularity());
        }
    }

    static RequestedArchive of(Metric metric, Granularity granularity) {
        return new RequestedArchive(
                metric, metric.policy().archive(granularity).orElseThrow(() -> missing(metric, granularity)));
    }

    /** The same of the metric as it is now: where the policy's own archive was requested, it is that of the policy as it is now. */
    RequestedArchive of(Metric now) {
        if (now.policy().equals(metric.policy())) {
            return this;
        }
        Granularity granularity = archive.granularity();
        boolean whole = metric.policy().archive(granularity).equals(Optional.of(archive));
        return whole ? of(now, granularity) : new RequestedArchive(now, archive);
    }

    private static IllegalArgumentException missing(Metric metric, Granularity granularity) {
        return new IllegalArgumentException("Metric " + metric.id() + " has no archive of " + granularity);
    }
}
