package org.fuelstats.timeseries.resources;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.names.NameRule;
import org.fuelstats.timeseries.ownership.Rights.Owners;
import org.fuelstats.timeseries.resources.NewResource.MetricLink;

/**
 * A change of a resource.
 *
 * @param startedAt null is rejected
 * @param attributes the changed attributes by name; null removes a value
 * @param metrics all metrics of the resource afterwards
 */
public record ResourceChange(
        FieldUpdate<String> userId,
        FieldUpdate<String> projectId,
        FieldUpdate<Instant> startedAt,
        FieldUpdate<Instant> endedAt,
        Map<String, Object> attributes,
        FieldUpdate<Map<String, MetricLink>> metrics) {
    public ResourceChange {
        check(userId, NewResource.USER);
        check(projectId, NewResource.PROJECT);
        if (startedAt.made() && startedAt.value() == null) {
            throw RequestRejectedException.invalid(
                    "started_at", "'started_at' can't be null. Send a time or leave it out.");
        }
        attributes = Collections.unmodifiableMap(new HashMap<>(attributes));
    }

    private static void check(FieldUpdate<String> update, NameRule rule) {
        if (update.value() != null) {
            rule.checkText(update.value());
        }
    }

    /** The resource with these values; its metrics are those that it had. */
    Resource applied(Resource before, ResourceType type) {
        Owners owners = before.owners();
        return new Resource(
                before.id(),
                before.originalId(),
                before.type(),
                new Owners(
                        owners.createdByUser(),
                        owners.createdByProject(),
                        userId.apply(owners.user()),
                        projectId.apply(owners.project())),
                startedAt.apply(before.startedAt()),
                endedAt.apply(before.endedAt()),
                before.revisionStart(),
                type.set(before.attributes(), attributes),
                before.metrics(),
                before.early(),
                null,
                Resource.PRESENT);
    }

    /**
     * What a change does with one value: nothing, or gives it another, which may be null.
     *
     * @param made whether the value was sent at all
     */
    public record FieldUpdate<T>(boolean made, T value) {
        public static <T> FieldUpdate<T> none() {
            return new FieldUpdate<>(false, null);
        }

        public static <T> FieldUpdate<T> to(T value) {
            return new FieldUpdate<>(true, value);
        }

        T apply(T before) {
            return made ? value : before;
        }
    }
}
