package org.fuelstats.timeseries.metrics;

import java.util.List;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;

/** The retention of a new metric's measures. */
public sealed interface Retention {
    /** By the policy of this name. */
    record ByPolicy(String name) implements Retention {}

    /** By archives of its own: the metric is an entity. */
    record ByArchives(List<Archive> archives) implements Retention {
        public ByArchives {
            archives = List.copyOf(archives);
            ArchivePolicy.ofEntity(archives, EntityMethods.ALL);
        }
    }
}
