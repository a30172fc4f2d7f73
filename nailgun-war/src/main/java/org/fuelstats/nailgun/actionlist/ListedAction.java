package org.fuelstats.nailgun.actionlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.fuelstats.nailgun.actionlogs.RecordedAction;

/**
 * An action log in the list. Bodies of requests and answers, which old releases of Nailgun recorded, are not shown.
 *
 * @param status of a request's answer or of a task; null if unknown
 * @param members named as Nailgun does, and {@code seconds} from start to end, {@code result} and {@code status}; null is unknown; times are
 *     in UTC
 */
record ListedAction(int id, ActionResult result, String status, ObjectNode members) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory EXACT = JsonNodeFactory.withExactBigDecimals(true);
    private static final int MILLI_DIGITS = 3;

    static ListedAction of(RecordedAction action) {
        JsonNode information = parsed(action.additionalInfo());
        JsonNode request = information.path("request_data");
        ActionResult result = ActionResult.of(action, information);
        String status = ActionResult.status(action, information);
        ObjectNode members = EXACT.objectNode()
                .put("id", action.id())
                .put("start_timestamp", instant(action.startTimestamp()))
                .put("end_timestamp", instant(action.endTimestamp()))
                .put("seconds", seconds(action))
                .put("action_type", action.actionType())
                .put("action_group", action.actionGroup())
                .put("action_name", action.actionName())
                .put("result", result.word())
                .put("status", status)
                .put("http_method", text(request, "http_method"))
                .put("url", text(request, "url"))
                .put("user_agent", text(request, "user_agent"))
                .put("operation", text(information, "operation"))
                .put("cluster_id", action.clusterId())
                .put("actor_id", action.actorId())
                .put("task_uuid", action.taskUuid())
                .put("is_sent", action.isSent());
        return new ListedAction(action.id(), result, status, members);
    }

    private static String instant(LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC).toString();
    }

    private static BigDecimal seconds(RecordedAction action) {
        return action.endTimestamp() == null
                ? null
                : BigDecimal.valueOf(
                        Duration.between(action.startTimestamp(), action.endTimestamp())
                                .toMillis(),
                        MILLI_DIGITS);
    }

    private static String text(JsonNode from, String name) {
        return from.path(name).isTextual() ? from.path(name).textValue() : null;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
