package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** The sum of a field of whole numbers. */
record SumMeasure(ReportColumn column, String field) implements Measure {
    @Override
    public Optional<JsonObject> aggregation(Subject subject) {
        return Optional.of(QueryJson.wrap("sum", QueryJson.property("field", subject.field(field))));
    }

    @Override
    public Number value(JsonObject group, Map<String, Object> before) {
        return Math.round(group.getAsJsonObject(column.name()).get("value").getAsDouble());
    }

    @Override
    public boolean alike(Map<String, Object> index, Map<String, Object> database) {
        return Numbers.near(index.get(column.name()), database.get(column.name()), 0);
    }

    @Override
    public boolean weighs() {
        return true;
    }
}
