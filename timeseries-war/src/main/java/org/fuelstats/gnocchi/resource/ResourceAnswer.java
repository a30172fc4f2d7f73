package org.fuelstats.gnocchi.resource;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fuelstats.gnocchi.entity.TimeForm;
import org.fuelstats.timeseries.resources.AttributeType;
import org.fuelstats.timeseries.resources.Resource;
import org.fuelstats.timeseries.resources.ResourceType;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;

/** A resource on the wire. */
final class ResourceAnswer {
    private ResourceAnswer() {}

    /**
     * The members of the response.
     *
     * @param seenAs the type of the request's address: {@code generic} shows only the common attributes
     */
    static Map<String, Object> of(Resource resource, ResourceType seenAs) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", resource.id());
        members.put("type", resource.type());
        members.put("started_at", TimeForm.text(resource.startedAt()));
        members.put("ended_at", resource.endedAt() == null ? null : TimeForm.text(resource.endedAt()));
        members.put("user_id", resource.owners().user());
        members.put("project_id", resource.owners().project());
        members.put("entities", resource.metrics());
        for (Attribute attribute : seenAs.attributes()) {
            members.put(attribute.name(), value(attribute, resource.attributes().get(attribute.name())));
        }
        return members;
    }

    private static Object value(Attribute attribute, Object kept) {
        boolean moment = kept != null && attribute.type() instanceof AttributeType.Moment;
        return moment ? TimeForm.text(Instant.parse((String) kept)) : kept;
    }
}
