package org.fuelstats.timeseries.measures;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.fuelstats.timeseries.archive.ArchivePolicy;

/** What the measures need to know of metrics. */
public interface MetricDirectory {
    /** The policies as they stand now, in the caller's transaction; metrics that don't exist any more are left out. */
    Map<Long, ArchivePolicy> policies(Collection<Long> metrics);

    /** Which of these metrics, found shortly before, were deleted by this version of the catalogue. */
    Set<Long> deletedBy(long version, Collection<Long> metrics);
}
