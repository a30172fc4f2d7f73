package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** The number of the row's documents that meet a condition. */
record CountMeasure(ReportColumn column, DocumentCondition condition) implements Measure {
    @Override
    public Optional<JsonObject> aggregation(Subject subject) {
        return condition == DocumentCondition.ANY
                ? Optional.empty()
                : Optional.of(QueryJson.wrap("filter", condition.json(subject)));
    }

    @Override
    public Number value(JsonObject group, Map<String, Object> before) {
        JsonObject counted = condition == DocumentCondition.ANY ? group : group.getAsJsonObject(column.name());
        return counted.get("doc_count").getAsLong();
    }

    @Override
    public boolean alike(Map<String, Object> index, Map<String, Object> database) {
        return Numbers.near(index.get(column.name()), database.get(column.name()), 0);
    }
}
