package org.fuelstats.timeseries.resources;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.names.NameRule;

/**
 * A resource to be created.
 *
 * @param userId for whom it exists, or null
 * @param projectId for which project it exists, or null
 * @param startedAt null for now
 * @param endedAt null if it has not ended
 * @param attributes those of its type, as JSON values: strings, numbers, booleans
 * @param metrics by name
 * @param early whether it is answered in the early API's form
 */
public record NewResource(
        ResourceId id,
        String userId,
        String projectId,
        Instant startedAt,
        Instant endedAt,
        Map<String, Object> attributes,
        Map<String, MetricLink> metrics,
        boolean early) {
    static final NameRule USER = new NameRule("user_id", 255, true);
    static final NameRule PROJECT = new NameRule("project_id", 255, true);

    public NewResource {
        if (userId != null) {
            USER.checkText(userId);
        }
        if (projectId != null) {
            PROJECT.checkText(projectId);
        }
        attributes = Collections.unmodifiableMap(new HashMap<>(attributes));
        metrics = Map.copyOf(metrics);
    }

    /** A resource in today's form. */
    public NewResource(
            ResourceId id,
            String userId,
            String projectId,
            Instant startedAt,
            Instant endedAt,
            Map<String, Object> attributes,
            Map<String, MetricLink> metrics) {
        this(id, userId, projectId, startedAt, endedAt, attributes, metrics, false);
    }

    /** How a metric comes to stand under a name of a resource. */
    public sealed interface MetricLink {
        /** It is there already. */
        record Existing(UUID id) implements MetricLink {}

        /** It is made together with the resource's change; {@code unit} may be null. */
        record Made(Retention retention, String unit) implements MetricLink {}
    }
}
