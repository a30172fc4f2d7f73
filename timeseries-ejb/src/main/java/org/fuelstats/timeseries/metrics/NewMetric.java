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
    /** In characters. */
    public static final int LONGEST_UNIT = 31;

    private static final NameRule UNIT = new NameRule("unit", LONGEST_UNIT, true);

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

        /** What the policy says that the archive policy rules choose by the metric's name. */
        record ByRule() implements Retention {}

        /** By the policy of this name, or by rule if it is null. */
        static Retention ofPolicy(String policy) {
            return policy == null ? new ByRule() : new ByPolicy(policy);
        }

        /** Archives of its own: the metric is an entity. */
        record ByArchives(List<Archive> archives) implements Retention {
            public ByArchives {
                archives = List.copyOf(archives);
                ArchivePolicy.ofEntity(archives, EntityMethods.ALL);
            }
        }
    }
}
