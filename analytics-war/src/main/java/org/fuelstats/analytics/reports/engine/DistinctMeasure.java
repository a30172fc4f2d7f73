package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** The number of distinct values of a field: exact up to about ten thousand, approximate above. */
public record DistinctMeasure(ReportColumn column, String field) implements Measure {
    private static final int EXACT = 10_000;
    private static final double CLOSE = 0.03;

    @Override
    public Optional<JsonObject> aggregation(Subject subject) {
        return Optional.of(of(subject.field(field)));
    }

    /** The aggregation by itself. */
    public static JsonObject of(String field) {
        JsonObject how = QueryJson.property("field", field);
        how.addProperty("precision_threshold", 4 * EXACT);
        return QueryJson.wrap("cardinality", how);
    }

    @Override
    public Number value(JsonObject group, Map<String, Object> before) {
        return group.getAsJsonObject(column.name()).get("value").getAsLong();
    }

    @Override
    public boolean alike(Map<String, Object> index, Map<String, Object> database) {
        double exact = Numbers.of(database.get(column.name()));
        return Numbers.near(index.get(column.name()), exact, exact > EXACT ? exact * CLOSE : 0);
    }
}
