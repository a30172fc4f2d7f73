package org.fuelstats.schemas.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONObject;

/**
 * What of a document a schema looks at. A reader validates the rest as JSON but does not keep it, so that the memory that a document takes
 * does not grow with what nobody asks for.
 */
public final class Shape {
    /** Everything is kept. */
    public static final Shape WHOLE = new Shape(true);

    private static final List<String> FURTHER = List.of("if", "then", "else");

    private final boolean whole;
    private final Map<String, Shape> members = new HashMap<>();
    private Shape items;
    private boolean closed;

    private Shape(boolean whole) {
        this.whole = whole;
    }

    /** The part that a schema looks at. It may use properties, items and conditions, but no references and no other combinations. */
    public static Shape of(JSONObject schema) {
        return merged(List.of(schema));
    }

    private static Shape merged(List<JSONObject> schemas) {
        Shape shape = new Shape(false);
        Map<String, List<JSONObject>> parts = new HashMap<>();
        List<JSONObject> items = new ArrayList<>();
        for (JSONObject schema : schemas) shape.collect(schema, parts, items);
        parts.forEach((name, part) -> shape.members.put(name, merged(part)));
        if (!items.isEmpty()) shape.items = merged(items);
        return shape;
    }

    private void collect(JSONObject schema, Map<String, List<JSONObject>> parts, List<JSONObject> items) {
        JSONObject properties = schema.optJSONObject("properties");
        if (properties != null) {
            for (String name : properties.keySet()) {
                parts.computeIfAbsent(name, any -> new ArrayList<>()).add(properties.getJSONObject(name));
            }
        }
        if (schema.opt("items") instanceof JSONObject each) items.add(each);
        closed |= Boolean.FALSE.equals(schema.opt("additionalProperties"));
        for (String further : FURTHER) {
            if (schema.opt(further) instanceof JSONObject condition) collect(condition, parts, items);
        }
    }

    /** The shape of a member; null if it is not looked at. */
    Shape member(String name) {
        return whole ? WHOLE : members.get(name);
    }

    /** The shape of an item of an array; null if its items are not looked at. */
    Shape items() {
        return whole ? WHOLE : items;
    }

    /** Whether a member that isn't known counts, though not its value. */
    boolean isClosed() {
        return closed;
    }
}
