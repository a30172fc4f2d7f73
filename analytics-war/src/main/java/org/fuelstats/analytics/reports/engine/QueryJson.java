package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Builds Elasticsearch queries. */
public final class QueryJson {
    private QueryJson() {}

    public static JsonObject wrap(String name, JsonElement content) {
        JsonObject wrapper = new JsonObject();
        wrapper.add(name, content);
        return wrapper;
    }

    public static JsonObject property(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    /** All of these conditions; every document when there are none. */
    public static JsonObject all(JsonArray conditions) {
        if (conditions.isEmpty()) return wrap("match_all", new JsonObject());
        return conditions.size() == 1 ? conditions.get(0).getAsJsonObject() : wrap("bool", wrap("filter", conditions));
    }

    public static JsonObject not(JsonObject condition) {
        return wrap("bool", wrap("must_not", condition));
    }

    public static JsonObject exists(String field) {
        return wrap("exists", property("field", field));
    }

    public static JsonObject nested(String path, JsonObject condition) {
        JsonObject nested = property("path", path);
        nested.add("query", condition);
        return wrap("nested", nested);
    }
}
