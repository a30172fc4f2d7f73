package org.fuelstats.nailgun.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fuelstats.nailgun.actionlogs.RecordedAction;
import org.fuelstats.nailgun.sanitising.FailureMessages;
import org.fuelstats.nailgun.tasks.FailedTask;

/** Writes the request {@code failure_reports} with one report. */
final class FailureReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

    private FailureReport() {}

    /**
     * The request.
     *
     * @param structure the installation as it would be described, which is sanitised
     * @return empty if the structure has no contact data
     */
    static Optional<ObjectNode> of(
            RecordedAction failed, List<FailedTask> tasks, JsonNode structure, String masterNodeUid) {
        JsonNode user = structure.path("user_information");
        if (!user.path("contact_info_provided").asBoolean()) {
            return Optional.empty();
        }
        JsonNode cluster = cluster(structure, failed.clusterId());
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ObjectNode report = request.putArray("failure_reports").addObject();
        report.put("master_node_uid", masterNodeUid);
        report.put("external_id", failed.id());
        report.put("time", time(failed.endTimestamp()));
        report.put("started_at", time(failed.startTimestamp()));
        report.put("action", failed.actionName());
        report.put("cluster_id", failed.clusterId());
        report.put("release", cluster.path("release").path("version").asText("unknown"));
        report.put(
                "fuel_version",
                cluster.path("fuel_version")
                        .asText(structure.path("fuel_release").path("release").asText(null)));
        report.set("environment", cluster);
        ArrayNode told = report.putArray("failed_tasks");
        tasks.forEach(task -> told.addObject()
                .put("name", task.name().matches("[a-z_]{1,64}") ? task.name() : "task")
                .put("message", FailureMessages.kept(task.message())));
        ObjectNode contact = report.putObject("contact");
        for (String member : List.of("name", "email", "company")) {
            if (user.path(member).isTextual()) {
                contact.set(member, user.get(member));
            }
        }
        return Optional.of(request);
    }

    private static JsonNode cluster(JsonNode structure, Integer id) {
        for (JsonNode cluster : structure.path("clusters")) {
            if (id != null && cluster.path("id").asInt() == id) {
                return cluster;
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static String time(LocalDateTime time) {
        return TIME.format(time);
    }
}
