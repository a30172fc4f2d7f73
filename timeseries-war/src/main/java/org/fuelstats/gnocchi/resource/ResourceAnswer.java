package org.fuelstats.gnocchi.resource;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuelstats.gnocchi.entity.TimeForm;
import org.fuelstats.timeseries.resources.AttributeType;
import org.fuelstats.timeseries.resources.PythonTime;
import org.fuelstats.timeseries.resources.Resource;
import org.fuelstats.timeseries.resources.ResourceType;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;

/**
 * A resource on the wire, in the form of the API that made it: those of the early API have the members of its specification, the others
 * Gnocchi's, and their metrics under both APIs' names.
 */
final class ResourceAnswer {
    /** What the specification of the early API does not have. */
    private static final Set<String> LATER = Set.of(
            "original_resource_id",
            "creator",
            "created_by_user_id",
            "created_by_project_id",
            "revision_start",
            "revision_end",
            "metrics");

    private ResourceAnswer() {}

    /**
     * The members of the response.
     *
     * @param seenAs the type of the request's address: {@code generic} shows only the common attributes
     */
    static Map<String, Object> of(Resource resource, ResourceType seenAs) {
        return of(resource, seenAs, false, List.of(), true);
    }

    /**
     * The same in a list, where the metrics stand under the name of the API that made the resource.
     *
     * @param details whether {@code generic} shows the attributes of every type, too
     * @param attributes the members to show; all if there are none
     */
    static Map<String, Object> listed(
            Resource resource, ResourceType seenAs, boolean details, List<String> attributes) {
        return of(resource, seenAs, details, attributes, resource.early());
    }

    private static Map<String, Object> of(
            Resource resource, ResourceType seenAs, boolean details, List<String> attributes, boolean entities) {
        Map<String, Object> members = new LinkedHashMap<>();
        boolean asSpecified = resource.early() && !details && attributes.isEmpty();
        members.put("id", resource.id());
        members.put("original_resource_id", resource.originalId());
        members.put("type", resource.type());
        members.put("creator", resource.creator());
        members.put("created_by_user_id", resource.owners().createdByUser());
        String project = resource.owners().createdByProject();
        members.put("created_by_project_id", project == null ? "" : project);
        members.put("user_id", resource.owners().user());
        members.put("project_id", resource.owners().project());
        members.put("started_at", time(resource, resource.startedAt()));
        members.put("ended_at", time(resource, resource.endedAt()));
        members.put("revision_start", PythonTime.iso(resource.revisionStart()));
        members.put("revision_end", PythonTime.iso(resource.revisionEnd()));
        members.put("metrics", resource.metrics());
        if (entities) {
            members.put("entities", resource.metrics());
        }
        if (details && ResourceType.GENERIC.equals(seenAs.name())) {
            members.putAll(resource.attributes());
        }
        for (Attribute attribute : seenAs.attributes()) {
            members.put(attribute.name(), value(resource, attribute));
        }
        if (asSpecified) {
            members.keySet().removeAll(LATER);
        }
        if (!attributes.isEmpty()) {
            members.keySet().retainAll(attributes);
        }
        return members;
    }

    private static Object value(Resource resource, Attribute attribute) {
        Object kept = resource.attributes().get(attribute.name());
        boolean moment = kept != null && attribute.type() instanceof AttributeType.Moment;
        return moment ? time(resource, Instant.parse((String) kept)) : kept;
    }

    private static String time(Resource resource, Instant time) {
        if (time == null) {
            return null;
        }
        return resource.early() ? TimeForm.text(time) : PythonTime.iso(time);
    }
}
