package org.fuelstats.gnocchi.search;

import java.util.ArrayList;
import java.util.List;
import org.fuelstats.gnocchi.bodies.JsonPlace;
import org.fuelstats.timeseries.resources.ResourceFilter;
import org.fuelstats.timeseries.resources.ResourceFilter.Compare;
import org.fuelstats.timeseries.resources.ResourceFilter.Every;
import org.fuelstats.timeseries.resources.ResourceFilter.In;
import org.fuelstats.timeseries.resources.ResourceFilter.Not;
import org.fuelstats.timeseries.resources.ResourceFilter.Operator;
import org.fuelstats.timeseries.resources.ResourceFilter.Some;
import org.json.JSONArray;
import org.json.JSONObject;

/** Parses filters in JSON: objects of one key, the operator. Its depth is limited by that of bodies. */
public final class FilterJson {
    private static final int LONGEST_ID = 289;

    private FilterJson() {}

    /** The filter; an empty object holds for all. */
    public static ResourceFilter read(Object json) {
        return filter(json, JsonPlace.BODY);
    }

    private static ResourceFilter filter(Object json, JsonPlace place) {
        JSONObject object = object(json, place);
        if (object.isEmpty()) {
            return ResourceFilter.ALL;
        }
        if (object.length() > 1) {
            throw refused(place, "length of value must be at most 1");
        }
        String word = object.keys().next();
        Object operand = object.get(word);
        JsonPlace within = place.within(word);
        Operator operator = Operator.of(word);
        if (operator != null) {
            return compare(operator, operand, within);
        }
        return switch (word) {
            case "in" -> in(operand, within);
            case "and", "∧" -> new Every(parts(operand, within));
            case "or", "∨" -> new Some(parts(operand, within));
            case "not" -> new Not(filter(operand, within));
            default -> throw within.refused("extra keys not allowed");
        };
    }

    private static ResourceFilter compare(Operator operator, Object operand, JsonPlace place) {
        JSONObject pair = pair(operand, place);
        String attribute = pair.keys().next();
        JsonPlace within = place.within(attribute);
        if (operator == Operator.LIKE && "id".equals(attribute)) {
            throw within.refused("extra keys not allowed");
        }
        return new Compare(operator, attribute, value(attribute, pair.get(attribute), within));
    }

    private static ResourceFilter in(Object operand, JsonPlace place) {
        JSONObject pair = pair(operand, place);
        String attribute = pair.keys().next();
        JsonPlace within = place.within(attribute);
        if (!(pair.get(attribute) instanceof JSONArray items)) {
            throw within.refusedValue("expected a list");
        }
        if (items.isEmpty()) {
            throw within.refusedValue("length of value must be at least 1");
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < items.length(); i++) {
            values.add(value(attribute, items.get(i), within.within(i)));
        }
        return new In(attribute, values);
    }

    private static List<ResourceFilter> parts(Object operand, JsonPlace place) {
        if (!(operand instanceof JSONArray items)) {
            throw place.refusedValue("expected a list");
        }
        if (items.isEmpty()) {
            throw place.refusedValue("length of value must be at least 1");
        }
        List<ResourceFilter> parts = new ArrayList<>();
        for (int i = 0; i < items.length(); i++) {
            parts.add(filter(items.get(i), place.within(i)));
        }
        return parts;
    }

    /** An attribute with its value. */
    private static JSONObject pair(Object operand, JsonPlace place) {
        JSONObject pair = object(operand, place);
        if (pair.isEmpty()) {
            throw refused(place, "length of value must be at least 1");
        }
        if (pair.length() > 1) {
            throw refused(place, "length of value must be at most 1");
        }
        return pair;
    }

    private static JSONObject object(Object json, JsonPlace place) {
        if (!(json instanceof JSONObject object)) {
            throw place.equals(JsonPlace.BODY)
                    ? place.refused("expected a dictionary")
                    : place.refusedValue("expected a dictionary");
        }
        return object;
    }

    private static RuntimeException refused(JsonPlace place, String reason) {
        return place.equals(JsonPlace.BODY) ? place.refused(reason) : place.refusedValue(reason);
    }

    private static Object value(String attribute, Object value, JsonPlace place) {
        if ("id".equals(attribute)) {
            return id(value, place);
        }
        if (value instanceof JSONObject || value instanceof JSONArray) {
            throw place.refusedValue("expected str");
        }
        return value == JSONObject.NULL ? null : value;
    }

    private static Object id(Object value, JsonPlace place) {
        if (!(value instanceof String text) || text.isBlank()) {
            throw place.refusedValue("not a valid value");
        }
        if (text.indexOf('/') >= 0) {
            throw place.refusedValue("'/' is not supported in resource id");
        }
        if (text.length() > LONGEST_ID) {
            throw place.refusedValue("transformable resource id >" + LONGEST_ID + " max allowed characters");
        }
        return text;
    }
}
