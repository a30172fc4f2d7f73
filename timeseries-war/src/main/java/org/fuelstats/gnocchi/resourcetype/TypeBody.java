package org.fuelstats.gnocchi.resourcetype;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fuelstats.gnocchi.bodies.JsonPlace;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.names.NameRule;
import org.fuelstats.timeseries.resources.ResourceType;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;
import org.json.JSONObject;

/**
 * Parses definitions of resource types.
 *
 * @param fill by the names of attributes, the values for resources that lack them, in their stored form
 */
record TypeBody(ResourceType type, Map<String, Object> fill) {
    private static final NameRule NAME = new NameRule("name", 255, false);

    /** The type that a body of {@code POST /v1/resource_type} describes. */
    static ResourceType made(Object body) {
        return read(body, false).type;
    }

    /** The type as it shall be after a change. */
    static TypeBody changed(Object body) {
        return read(body, true);
    }

    private static TypeBody read(Object body, boolean update) {
        if (!(body instanceof JSONObject definition)) {
            throw JsonPlace.BODY.refused("expected a dictionary");
        }
        for (String key : new TreeSet<>(definition.keySet())) {
            if (!"name".equals(key) && !"attributes".equals(key)) {
                throw JsonPlace.BODY.within(key).refused("extra keys not allowed");
            }
        }
        JsonPlace place = JsonPlace.BODY.within("attributes");
        Object named = definition.has("attributes") ? definition.get("attributes") : new JSONObject();
        if (!(named instanceof JSONObject attributes)) {
            throw place.refusedValue("expected a dictionary");
        }
        String name = name(definition);
        List<Attribute> all = new ArrayList<>();
        Map<String, Object> fill = new HashMap<>();
        for (String attribute : new TreeSet<>(attributes.keySet())) {
            AttributeBody read = AttributeBody.read(attributes.get(attribute), place.within(attribute), update);
            all.add(read.attribute(attribute));
            if (read.fill() != null) {
                fill.put(attribute, read.fillOf(attribute));
            }
        }
        return new TypeBody(new ResourceType(name, all), fill);
    }

    private static String name(JSONObject definition) {
        JsonPlace place = JsonPlace.BODY.within("name");
        if (!definition.has("name")) {
            throw place.refused("required key not provided");
        }
        if (!(definition.get("name") instanceof String name)) {
            throw place.refusedValue("expected str");
        }
        return NAME.check(name);
    }

    /** What Gnocchi says where an attribute can't be. */
    static ApiError refused(String sentence) {
        return ApiError.of(ErrorCode.INVALID, "Invalid input: " + sentence);
    }
}
