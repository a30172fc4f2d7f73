package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** One column divided by another, both to its left; null when the divisor is zero. */
record RatioMeasure(ReportColumn column, String part, String whole) implements Measure {
    @Override
    public Optional<JsonObject> aggregation(Subject subject) {
        return Optional.empty();
    }

    @Override
    public Number value(JsonObject group, Map<String, Object> before) {
        double divisor = Numbers.of(before.get(whole));
        return divisor == 0 ? null : (Double) Numbers.rounded(Numbers.of(before.get(part)) / divisor);
    }

    /** Its parts are compared by themselves. */
    @Override
    public boolean alike(Map<String, Object> index, Map<String, Object> database) {
        return true;
    }
}
