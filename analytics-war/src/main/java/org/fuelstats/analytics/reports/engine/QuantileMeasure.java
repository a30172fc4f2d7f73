package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A quantile of a field, times a factor. It is approximate for large numbers, so the SQL query returns the bounds within which it must lie, in columns
 * ending in {@code _low} and {@code _high}.
 */
record QuantileMeasure(ReportColumn column, String field, double share, double factor) implements Measure {
    /** Requested once per field: a single estimate of the distribution, which is the slow part, gives all quantiles. */
    private static final List<Double> SHARES = List.of(0.5, 0.9);

    QuantileMeasure {
        if (!SHARES.contains(share))
            throw new IllegalArgumentException("A share is one of " + SHARES + ", not " + share);
    }

    @Override
    public String key() {
        return "quantiles_of_" + field;
    }

    @Override
    public Optional<JsonObject> aggregation(Subject subject) {
        JsonArray percents = new JsonArray();
        SHARES.forEach(asked -> percents.add(asked * 100));
        JsonObject how = QueryJson.property("field", subject.field(field));
        how.add("percents", percents);
        how.addProperty("keyed", false);
        return Optional.of(QueryJson.wrap("percentiles", how));
    }

    @Override
    public Number value(JsonObject group, Map<String, Object> before) {
        JsonArray values = group.getAsJsonObject(key()).getAsJsonArray("values");
        return Numbers.scaled(
                values.get(SHARES.indexOf(share)).getAsJsonObject().get("value"), factor);
    }

    @Override
    public boolean alike(Map<String, Object> index, Map<String, Object> database) {
        Object value = index.get(column.name());
        Object low = database.get(column.name() + "_low");
        Object high = database.get(column.name() + "_high");
        if (value == null || low == null || high == null) return value == null && low == null;
        return Numbers.of(value) >= Numbers.of(low) - Numbers.ROUNDING
                && Numbers.of(value) <= Numbers.of(high) + Numbers.ROUNDING;
    }
}
