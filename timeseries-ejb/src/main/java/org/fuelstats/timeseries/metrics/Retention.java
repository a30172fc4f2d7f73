package org.fuelstats.timeseries.metrics;

import java.util.List;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;

/** What shall be kept of a new metric's measures. */
public sealed interface Retention {
    /** What the policy of this name says. */
    record ByPolicy(String name) implements Retention {}

    /** Archives of its own: the metric is an entity. */
    record ByArchives(List<Archive> archives) implements Retention {
        public ByArchives {
            archives = List.copyOf(archives);
            ArchivePolicy.ofEntity(archives, EntityMethods.ALL);
        }
    }
}
