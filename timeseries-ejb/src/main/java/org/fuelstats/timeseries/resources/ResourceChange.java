package org.fuelstats.timeseries.resources;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.fuelstats.timeseries.names.NameRule;
import org.fuelstats.timeseries.refusals.Refusal;

/**
 * What shall change of a resource.
 *
 * @param startedAt to null is refused
 * @param attributes by name, those that change; null takes a value away
 * @param metrics all that the resource has afterwards
 */
public record ResourceChange(
        Edit<String> userId,
        Edit<String> projectId,
        Edit<Instant> startedAt,
        Edit<Instant> endedAt,
        Map<String, Object> attributes,
        Edit<Map<String, MetricLink>> metrics) {
    public ResourceChange {
        check(userId, NewResource.USER);
        check(projectId, NewResource.PROJECT);
        if (startedAt.made() && startedAt.value() == null) {
            throw Refusal.invalid("started_at", "'started_at' can't be null. Send a time or leave it out.");
        }
        attributes = Collections.unmodifiableMap(new HashMap<>(attributes));
    }

    private static void check(Edit<String> edit, NameRule rule) {
        if (edit.value() != null) {
            rule.checkText(edit.value());
        }
    }
}
