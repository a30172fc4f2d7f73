package org.fuelstats.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The bodies with measures, which the descriptions tell of in words only. */
final class MeasureBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ID = SchemaPlaces.text("uuid");

    private MeasureBodies() {}

    static List<JsonNode> with(JsonNode value) {
        JsonNode time = list(measure(value, JSON.numberNode(1)));
        JsonNode number = list(measure(JSON.textNode("2026-01-31"), value));
        return List.of(
                value,
                list(value),
                time,
                number,
                object(ID, value),
                object(ID, time),
                object(ID, number),
                object(ID, object("cpu", value)),
                object(ID, object("cpu", time)),
                object(ID, object("cpu", described("archive_policy_name", value))),
                object(ID, object("cpu", described("unit", value))),
                object(ID, object("cpu", described("measures", value))),
                object(ID, object(value.asText(), JSON.arrayNode())),
                object(value.asText(), object("cpu", JSON.arrayNode())));
    }

    private static JsonNode described(String member, JsonNode value) {
        ObjectNode metric = JSON.objectNode();
        metric.putArray("measures");
        return metric.set(member, value);
    }

    private static JsonNode measure(JsonNode timestamp, JsonNode value) {
        ObjectNode measure = JSON.objectNode();
        measure.set("timestamp", timestamp);
        return measure.set("value", value);
    }

    private static JsonNode list(JsonNode item) {
        return JSON.arrayNode().add(item);
    }

    private static JsonNode object(String name, JsonNode value) {
        return JSON.objectNode().set(name, value);
    }
}
