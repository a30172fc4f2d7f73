package org.fuelstats.timeseries.measures;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.metrics.Metric;

/** What the measures need to know of metrics. */
interface MetricDirectory {
    /** The policies as they stand now, in the caller's transaction; metrics that don't exist any more are left out. */
    Map<Long, ArchivePolicy> policies(Collection<Long> metrics);

    /** Which of these metrics, found shortly before, were deleted by this version of the catalogue. */
    Set<Long> deletedBy(long version, Collection<Long> metrics);

    /**
     * These metrics, found shortly before, by their numbers, with the policies that they have in the version which {@link #deletedBy}
     * was asked about, or in a later one. Those that were deleted since then may be left out.
     */
    Map<Long, Metric> renewed(Collection<Metric> metrics);
}
