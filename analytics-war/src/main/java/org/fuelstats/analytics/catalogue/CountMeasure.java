package org.fuelstats.analytics.catalogue;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** How many of the row's documents meet a condition. */
record CountMeasure(Column column, Condition condition) implements Measure {
    @Override
    public Optional<JsonObject> aggregation(Subject subject) {
        return condition == Condition.ANY
                ? Optional.empty()
                : Optional.of(Json.wrap("filter", condition.json(subject)));
    }

    @Override
    public Number value(JsonObject group, Map<String, Object> before) {
        JsonObject counted = condition == Condition.ANY ? group : group.getAsJsonObject(column.name());
        return counted.get("doc_count").getAsLong();
    }

    @Override
    public boolean alike(Map<String, Object> index, Map<String, Object> database) {
        return Numbers.near(index.get(column.name()), database.get(column.name()), 0);
    }
}
