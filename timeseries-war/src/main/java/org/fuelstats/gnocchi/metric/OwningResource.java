package org.fuelstats.gnocchi.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fuelstats.timeseries.resources.PythonTime;
import org.fuelstats.timeseries.resources.Resource;

/** The resource of a metric in Gnocchi's form: the common attributes and those of its type. */
final class OwningResource {
    private OwningResource() {}

    static Map<String, Object> answer(Resource resource) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", resource.id());
        answer.put("original_resource_id", resource.originalId());
        answer.put("type", resource.type());
        answer.put("creator", resource.creator());
        answer.put("created_by_user_id", resource.owners().createdByUser());
        String project = resource.owners().createdByProject();
        answer.put("created_by_project_id", project == null ? "" : project);
        answer.put("user_id", resource.owners().user());
        answer.put("project_id", resource.owners().project());
        answer.put("started_at", PythonTime.iso(resource.startedAt()));
        answer.put("ended_at", PythonTime.iso(resource.endedAt()));
        answer.put("revision_start", PythonTime.iso(resource.revisionStart()));
        answer.put("revision_end", null);
        answer.put("metrics", resource.metrics());
        resource.attributes().forEach(answer::putIfAbsent);
        return answer;
    }
}
