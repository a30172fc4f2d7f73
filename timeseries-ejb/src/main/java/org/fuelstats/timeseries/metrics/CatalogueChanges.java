package org.fuelstats.timeseries.metrics;

import java.util.Map;
import java.util.UUID;

/**
 * What changed in the catalogue since a version.
 *
 * @param version up to which
 * @param policiesVersion when a policy was changed last
 * @param keptSince what was deleted before is no longer told
 * @param deleted the metrics that were deleted: number to id
 */
record CatalogueChanges(long version, long policiesVersion, long keptSince, Map<Long, UUID> deleted) {
    CatalogueChanges {
        deleted = Map.copyOf(deleted);
    }
}
