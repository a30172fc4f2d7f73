package org.fuelstats.analytics.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** A condition on a field, as an Elasticsearch query. */
record SearchCondition(SearchField field, JsonObject json) {
    /** One of these values. */
    static SearchCondition is(SearchField field, List<JsonPrimitive> values) {
        JsonArray all = new JsonArray();
        values.forEach(all::add);
        return new SearchCondition(field, wrap("terms", wrap(field.path(), all)));
    }

    /** From one border on and below the other; each may be null. */
    static SearchCondition between(SearchField field, JsonPrimitive from, JsonPrimitive below) {
        JsonObject borders = new JsonObject();
        if (from != null) borders.add("gte", from);
        if (below != null) borders.add("lt", below);
        return new SearchCondition(field, wrap("range", wrap(field.path(), borders)));
    }

    /** A text with this in it, in any case. */
    static SearchCondition contains(SearchField field, String text) {
        JsonObject pattern = new JsonObject();
        pattern.addProperty("value", ".*" + AnyCase.pattern(text) + ".*");
        pattern.addProperty("flags", "NONE");
        pattern.addProperty("case_insensitive", true);
        return new SearchCondition(field, wrap("regexp", wrap(field.path(), pattern)));
    }

    /** Whether the field has a value. */
    static SearchCondition known(SearchField field, boolean known) {
        JsonObject exists = wrap("exists", wrap("field", new JsonPrimitive(field.path())));
        return new SearchCondition(field, known ? exists : wrap("bool", wrap("must_not", exists)));
    }

    private static JsonObject wrap(String name, JsonElement content) {
        JsonObject wrapper = new JsonObject();
        wrapper.add(name, content);
        return wrapper;
    }
}
