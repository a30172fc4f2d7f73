package org.fuelstats.timeseries.metrics;

import java.util.List;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;

/** What shall be kept of a new metric's measures. */
public sealed interface Kept {
    /** What the policy of this name says. */
    record ByPolicy(String name) implements Kept {}

    /** Archives of its own: the metric is an entity. */
    record ByArchives(List<Archive> archives) implements Kept {
        public ByArchives {
            archives = List.copyOf(archives);
            ArchivePolicy.ofEntity(archives, EntityMethods.ALL);
        }
    }
}
