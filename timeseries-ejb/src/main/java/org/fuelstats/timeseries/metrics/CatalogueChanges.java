package org.fuelstats.timeseries.metrics;

import java.util.Map;
import java.util.UUID;

/**
 * Changes of the catalogue since a version.
 *
 * @param version up to which
 * @param policiesVersion the version of the latest change of a policy
 * @param keptSince earlier deletions are not included
 * @param deleted the metrics that were deleted: number to id
 */
record CatalogueChanges(long version, long policiesVersion, long keptSince, Map<Long, UUID> deleted) {
    CatalogueChanges {
        deleted = Map.copyOf(deleted);
    }
}
