package org.fuelstats.nailgun.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;
import org.fuelstats.nailgun.sanitising.Sanitised;
import org.fuelstats.nailgun.sanitising.Sanitiser;

/** What is sent of a recorded task: of its output what the rules of sanitising list, and of an error its text not at all. */
final class TaskInformation {
    private static final Set<String> STATUSES = Set.of("pending", "running", "ready", "error");
    private static final Pattern OPERATION = Pattern.compile("[a-z_]{1,64}");
    private static final Pattern NODE = Pattern.compile("\\d{1,10}|master");

    private TaskInformation() {}

    static Sanitised kept(String task, JsonNode told, Sanitiser sanitiser) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        JsonNode parent = told.path("parent_task_id");
        kept.set("parent_task_id", parent.isIntegralNumber() ? parent : JsonNodeFactory.instance.nullNode());
        ArrayNode subtasks = kept.putArray("subtasks_ids");
        told.path("subtasks_ids").forEach(id -> {
            if (id.isIntegralNumber()) {
                subtasks.add(id);
            }
        });
        String operation = told.path("operation").asText();
        if (OPERATION.matcher(operation).matches()) {
            kept.put("operation", operation);
        }
        ArrayNode nodes = kept.putArray("nodes_from_resp");
        told.path("nodes_from_resp").forEach(node -> {
            if (NODE.matcher(node.asText()).matches()) {
                nodes.add(node);
            }
        });
        if (STATUSES.contains(told.path("ended_with_status").asText())) {
            kept.set("ended_with_status", told.get("ended_with_status"));
        }
        kept.put("message", "");
        Sanitised output = sanitiser.taskOutput(task, told.path("output"));
        kept.set("output", output.document());
        RemovedCounts removed = new RemovedCounts();
        removed.add(output.removed());
        removed.addAllOf(told.path("message"));
        return new Sanitised(kept, removed.byKind());
    }
}
