package org.fuelstats.gnocchi.resourcetype;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.fuelstats.gnocchi.bodies.JsonPlace;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.resources.ResourceType;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Applies a JSON patch to a resource type: its operations {@code add} and {@code remove}, on attributes.
 *
 * @param after the type as it shall be
 * @param fill by the names of attributes, the values for resources that lack them
 */
record TypePatch(ResourceType after, Map<String, Object> fill) {
    private static final String ATTRIBUTES = "/attributes";

    static TypePatch read(ResourceType before, Object patch) {
        JSONObject document = document(before);
        if (!(patch instanceof JSONArray operations)) {
            throw JsonPlace.BODY.refused("expected a list");
        }
        for (int i = 0; i < operations.length(); i++) {
            check(operations.get(i), JsonPlace.BODY.within(i));
        }
        for (Object operation : operations) {
            apply((JSONObject) operation, document);
        }
        TypeBody read = TypeBody.changed(document);
        Map<String, Object> fill = new HashMap<>(read.fill());
        for (Attribute attribute : read.type().attributes()) {
            check(before, attribute, fill);
        }
        fill.keySet().retainAll(read.type().byName().keySet());
        return new TypePatch(read.type(), fill);
    }

    private static JSONObject document(ResourceType type) {
        JSONObject attributes = new JSONObject();
        type.attributes().forEach(attribute -> attributes.put(attribute.name(), json(TypeAnswer.options(attribute))));
        return new JSONObject().put("name", type.name()).put("attributes", attributes);
    }

    private static JSONObject json(Map<String, Object> options) {
        JSONObject json = new JSONObject();
        options.forEach((name, value) -> json.put(name, Objects.requireNonNullElse(value, JSONObject.NULL)));
        return json;
    }

    private static void check(Object operation, JsonPlace place) {
        if (!(operation instanceof JSONObject members)) {
            throw place.refused("expected a dictionary");
        }
        for (String key : members.keySet()) {
            if (!key.equals("op") && !key.equals("path") && !key.equals("value")) {
                throw place.within(key).refused("extra keys not allowed");
            }
        }
        for (String key : new String[] {"op", "path"}) {
            if (!members.has(key)) {
                throw place.within(key).refused("required key not provided");
            }
        }
        if (!"add".equals(members.get("op")) && !"remove".equals(members.get("op"))) {
            throw place.within("op").refusedValue("not a valid value");
        }
        if (!(members.get("path") instanceof String path) || !path.startsWith(ATTRIBUTES)) {
            throw place.within("path").refusedValue("not a valid value");
        }
        if (members.has("value") && !(members.get("value") instanceof JSONObject)) {
            throw place.within("value").refusedValue("expected dict");
        }
    }

    private static void apply(JSONObject operation, JSONObject document) {
        String path = operation.getString("path");
        String[] steps = path.substring(1).split("/", -1);
        JSONObject parent = document;
        for (int i = 0; i < steps.length - 1; i++) {
            parent = parent.optJSONObject(unescaped(steps[i]));
            if (parent == null) {
                throw refused("member '" + unescaped(steps[i]) + "' not found in the resource type");
            }
        }
        String last = unescaped(steps[steps.length - 1]);
        if ("remove".equals(operation.getString("op"))) {
            if (parent.remove(last) == null) {
                throw refused("can't remove a non-existent object '" + last + "'");
            }
            return;
        }
        if (!operation.has("value")) {
            throw refused("The operation does not contain a 'value' member");
        }
        parent.put(last, operation.get("value"));
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /** What is required needs values for the resources that there are; what exists keeps its type. */
    private static void check(ResourceType before, Attribute attribute, Map<String, Object> fill) {
        String name = attribute.name();
        Attribute known = before.attribute(name);
        if (known != null && !known.type().label().equals(attribute.type().label())) {
            throw TypeBody.refused(
                    "Type update is not available yet. Changing " + known.type().label() + " to "
                            + attribute.type().label() + " for attribute " + name + " of resource " + before.name());
        }
        boolean obliges = attribute.required() && (known == null || !known.required());
        if (obliges && !fill.containsKey(name)) {
            throw TypeBody.refused(
                    "Option 'fill' of resource attribute " + name + " is invalid: must not be empty if required=True");
        }
    }

    private static ApiError refused(String sentence) {
        return ApiError.of(ErrorCode.INVALID, sentence);
    }
}
