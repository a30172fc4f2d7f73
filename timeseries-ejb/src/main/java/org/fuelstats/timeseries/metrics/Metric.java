package org.fuelstats.timeseries.metrics;

import java.util.List;
import java.util.UUID;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;

/**
 * A metric of the catalogue.
 *
 * @param number the key in the storage; never reused
 * @param policy the retention of its measures
 * @param policyName the policy it was created with; null for an entity
 * @param askedArchives an entity's archives as requested, in that order; empty for others
 * @param name its name, unique within its resource; may be null without a resource
 * @param unit its unit, or null
 * @param resource the resource it belongs to, or null
 * @param creator {@code user:project}, or the user alone
 * @param createdByProject null where users belong to no project
 */
public record Metric(
        long number,
        UUID id,
        ArchivePolicy policy,
        String policyName,
        List<Archive> askedArchives,
        String name,
        String unit,
        UUID resource,
        String creator,
        String createdByUser,
        String createdByProject) {
    public Metric {
        askedArchives = List.copyOf(askedArchives);
        if ((policyName == null) == askedArchives.isEmpty()) {
            throw new IllegalArgumentException("A metric has either a policy or archives of its own");
        }
    }

    /** Whether it was made with archives of its own. */
    public boolean entity() {
        return policyName == null;
    }
}
