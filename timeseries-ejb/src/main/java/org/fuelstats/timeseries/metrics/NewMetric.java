package org.fuelstats.timeseries.metrics;

import java.util.List;
import java.util.UUID;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.names.NameRule;

/**
 * A new metric.
 *
 * @param name may be null without a resource
 * @param unit may be null
 * @param resource may be null
 */
public record NewMetric(Retention retention, String name, String unit, UUID resource) {
    private static final NameRule NAME = new NameRule("name", 255, false);
    private static final NameRule UNIT = new NameRule("unit", 31, true);

    public NewMetric {
        if (name != null) {
            NAME.check(name);
        } else if (resource != null) {
            throw RequestRejectedException.invalid("name", "A metric that belongs to a resource needs a 'name'.");
        }
        if (unit != null) {
            UNIT.checkText(unit);
        }
    }

    /** The name itself when a metric can have it. */
    public static String checkedName(String name) {
        return NAME.check(name);
    }

    /** An entity that belongs to no resource yet. */
    public static NewMetric entity(Retention.ByArchives archives) {
        return new NewMetric(archives, null, null, null);
    }

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
}
