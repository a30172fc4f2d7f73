package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.Map;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.ErrorCode;

/** A boolean field as dimension, with a label for each of the two values. */
record FlagDimension(ReportColumn column, String field, String yes, String no) implements Dimension {
    @Override
    public JsonObject grouping(Subject subject, int most, String heaviest) {
        return QueryJson.wrap("terms", QueryJson.property("field", subject.field(field)));
    }

    @Override
    public String key(JsonObject group) {
        return "true".equals(group.get("key_as_string").getAsString()) ? yes : no;
    }

    @Override
    public boolean leavesUntoldOut() {
        return true;
    }

    @Override
    public JsonObject documents(Subject subject, String key) {
        if (!key.equals(yes) && !key.equals(no)) {
            throw RequestRefused.of(
                    ErrorCode.INVALID,
                    "'" + column.name() + "' must be \"" + yes + "\" or \"" + no
                            + "\", or empty for what isn't told; \"" + key + "\" is none of them.");
        }
        return QueryJson.wrap("term", QueryJson.property(subject.field(field), Boolean.toString(key.equals(yes))));
    }

    @Override
    public Comparator<Map<String, Object>> order(String mainMeasure) {
        return Comparator.comparing(row -> !yes.equals(row.get(column.name())));
    }
}
