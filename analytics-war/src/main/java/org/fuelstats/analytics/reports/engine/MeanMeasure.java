package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** The mean of a field over the documents that meet a condition, times a factor; null when there is none. */
record MeanMeasure(ReportColumn column, String field, double factor, DocumentCondition condition) implements Measure {
    private static final String VALUE = "mean";

    @Override
    public Optional<JsonObject> aggregation(Subject subject) {
        JsonObject mean = QueryJson.wrap("avg", QueryJson.property("field", subject.field(field)));
        if (condition == DocumentCondition.ANY) return Optional.of(mean);
        JsonObject met = QueryJson.wrap("filter", condition.json(subject));
        met.add("aggs", QueryJson.wrap(VALUE, mean));
        return Optional.of(met);
    }

    @Override
    public Number value(JsonObject group, Map<String, Object> before) {
        JsonObject found = group.getAsJsonObject(column.name());
        JsonObject mean = condition == DocumentCondition.ANY ? found : found.getAsJsonObject(VALUE);
        return Numbers.scaled(mean.get("value"), factor);
    }

    @Override
    public boolean alike(Map<String, Object> index, Map<String, Object> database) {
        Object ours = index.get(column.name());
        Object theirs = database.get(column.name());
        if (ours == null || theirs == null) return ours == theirs;
        return Numbers.near(ours, theirs, Numbers.ROUNDING + Math.abs(Numbers.of(theirs)) * 1e-9);
    }
}
