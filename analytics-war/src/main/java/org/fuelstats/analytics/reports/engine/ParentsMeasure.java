package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** The number of parent documents that the row's nested documents belong to. */
record ParentsMeasure(ReportColumn column, Subject level) implements Measure {
    @Override
    public Optional<JsonObject> aggregation(Subject subject) {
        JsonObject path = level.path().isEmpty() ? new JsonObject() : QueryJson.property("path", level.path());
        return Optional.of(QueryJson.wrap("reverse_nested", path));
    }

    @Override
    public Number value(JsonObject group, Map<String, Object> before) {
        return group.getAsJsonObject(column.name()).get("doc_count").getAsLong();
    }

    @Override
    public boolean alike(Map<String, Object> index, Map<String, Object> database) {
        return Numbers.near(index.get(column.name()), database.get(column.name()), 0);
    }
}
