package org.fuelstats.timeseries.measures;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.metrics.Metric;

/** The information on metrics that the handling of measures needs. */
interface MetricDirectory {
    /** The current policies, in the caller's transaction; metrics that no longer exist are omitted. */
    Map<Long, ArchivePolicy> policies(Collection<Long> metrics);

    /** Which of these metrics, found shortly before, were deleted by this version of the catalogue. */
    Set<Long> deletedBy(long version, Collection<Long> metrics);

    /**
     * These recently found metrics by number, with their policies as of the version passed to {@link #deletedBy} or a later one. Metrics
     * deleted since then may be omitted.
     */
    Map<Long, Metric> renewed(Collection<Metric> metrics);
}
