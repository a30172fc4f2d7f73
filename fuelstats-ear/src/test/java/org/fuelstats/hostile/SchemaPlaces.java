package org.fuelstats.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A message's JSON Schema: a small message that it allows, and the places in messages. */
record SchemaPlaces(JsonNode document, JsonNode root) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    /** The usual value of a schema: the required members only. */
    JsonNode sample() {
        return sample(root, 0);
    }

    /** Bodies with this value in every place in turn. */
    List<JsonNode> with(JsonNode value) {
        Set<List<String>> places = new LinkedHashSet<>();
        collect(root, List.of(), places, 0);
        List<JsonNode> bodies = new ArrayList<>();
        places.forEach(place -> bodies.add(replaced(sample(), place, value)));
        return bodies;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith("#") ? document.at(reference.substring(1)) : schema;
    }

    private JsonNode sample(JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(choice).size() > 0) return sample(schema.get(choice).get(0), depth + 1);
        }
        if (schema.path("enum").size() > 0) return schema.get("enum").get(0);
        String type = schema.path("type").isArray()
                ? schema.get("type").get(0).asText()
                : schema.path("type").asText();
        return switch (type) {
            case "array" -> array(schema, depth);
            case "integer", "number" ->
                JSON.numberNode(Math.max(1, schema.path("minimum").asLong()));
            case "boolean" -> JSON.booleanNode(true);
            case "string" -> JSON.textNode(text(schema.path("format").asText()));
            default -> object(schema, depth);
        };
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        if (schema.has("items") && depth < DEEPEST) array.add(sample(schema.get("items"), depth + 1));
        return array;
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        schema.path("required")
                .forEach(name -> object.set(
                        name.asText(), sample(schema.path("properties").path(name.asText()), depth + 1)));
        return object;
    }

    static String text(String format) {
        return switch (format) {
            case "uuid" -> "4e3a0f5c-0f5e-4c6e-8f0e-7a1c2b3d4e5f";
            case "date" -> "2026-01-31";
            case "date-time" -> "2026-01-31T12:00:00Z";
            default -> "hostile";
        };
    }

    private void collect(JsonNode given, List<String> place, Set<List<String>> places, int depth) {
        JsonNode schema = resolved(given);
        places.add(place);
        if (depth > DEEPEST) return;
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            schema.path(choice).forEach(each -> collect(each, place, places, depth + 1));
        }
        schema.path("properties")
                .fields()
                .forEachRemaining(each -> collect(each.getValue(), within(place, each.getKey()), places, depth + 1));
        if (schema.path("items").isObject()) collect(schema.get("items"), within(place, "0"), places, depth + 1);
        if (schema.path("additionalProperties").isObject()) {
            collect(schema.get("additionalProperties"), within(place, "x"), places, depth + 1);
        }
    }

    private static List<String> within(List<String> place, String step) {
        List<String> longer = new ArrayList<>(place);
        longer.add(step);
        return List.copyOf(longer);
    }

    private static JsonNode replaced(JsonNode body, List<String> place, JsonNode value) {
        if (place.isEmpty()) return value;
        String step = place.get(0);
        List<String> rest = place.subList(1, place.size());
        if (step.equals("0")) {
            JsonNode first = body != null && body.isArray() && body.size() > 0 ? body.get(0) : null;
            return JSON.arrayNode().add(replaced(first, rest, value));
        }
        ObjectNode object = body instanceof ObjectNode known ? known : JSON.objectNode();
        object.set(step, replaced(object.get(step), rest, value));
        return object;
    }
}
