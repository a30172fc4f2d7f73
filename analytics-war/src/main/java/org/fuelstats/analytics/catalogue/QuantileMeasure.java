package org.fuelstats.analytics.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * The value below which a share (0 to 1) of a field's values lies, times a factor. It is close, not exact, where there are many: the
 * database's query tells by columns ending in {@code _low} and {@code _high} between which values it has to lie.
 */
record QuantileMeasure(Column column, String field, double share, double factor) implements Measure {
    @Override
    public Optional<JsonObject> aggregation(Subject subject) {
        JsonArray percents = new JsonArray();
        percents.add(share * 100);
        JsonObject how = Json.property("field", subject.field(field));
        how.add("percents", percents);
        how.addProperty("keyed", false);
        return Optional.of(Json.wrap("percentiles", how));
    }

    @Override
    public Number value(JsonObject group, Map<String, Object> before) {
        JsonArray values = group.getAsJsonObject(column.name()).getAsJsonArray("values");
        return Numbers.scaled(values.get(0).getAsJsonObject().get("value"), factor);
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
