package org.fuelstats.nailgun.sending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.fuelstats.nailgun.actionlogs.RecordedAction;
import org.fuelstats.nailgun.sanitising.Sanitised;
import org.fuelstats.nailgun.sanitising.Sanitiser;

/**
 * An action log as the collector gets it.
 *
 * @param id Nailgun's
 * @param json the record of the request's list
 * @param removed how many values sanitising removed from it, by kind
 */
record WireRecord(int id, String json, Map<String, Integer> removed) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param sanitiser keeps what was agreed to */
    static WireRecord of(RecordedAction action, String masterNodeUid, Sanitiser sanitiser) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", action.id());
        body.put("actor_id", action.actorId());
        body.put("action_group", action.actionGroup());
        body.put("action_name", action.actionName());
        body.put("action_type", action.actionType());
        body.put("start_timestamp", time(action.startTimestamp()));
        body.put("end_timestamp", time(action.endTimestamp()));
        body.put("is_sent", false);
        Sanitised information = information(action, sanitiser);
        body.set("additional_info", information.document());
        body.put("cluster_id", action.clusterId());
        ObjectNode record = JsonNodeFactory.instance
                .objectNode()
                .put("external_id", action.id())
                .put("master_node_uid", masterNodeUid);
        record.set("body", body);
        return new WireRecord(action.id(), record.toString(), information.removed());
    }

    private static Sanitised information(RecordedAction action, Sanitiser sanitiser) {
        JsonNode told = parsed(action.additionalInfo());
        return action.actionType().equals(RecordedAction.HTTP_REQUEST)
                ? RequestInformation.kept(told)
                : TaskInformation.kept(action.actionName(), told, sanitiser);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String time(LocalDateTime time) {
        return time == null ? null : TIME.format(time);
    }
}
