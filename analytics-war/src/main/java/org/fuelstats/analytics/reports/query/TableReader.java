package org.fuelstats.analytics.reports.query;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Numbers;
import org.fuelstats.analytics.reports.engine.ReportTable;

/** Converts an aggregation's result into rows. */
final class TableReader {
    private final ReportTable table;
    private final String main;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private long leftOut;

    private TableReader(ReportTable table) {
        this.table = table;
        this.main = table.measures().get(0).column().name();
    }

    /** @param found the result of {@link TableAggregation#of} for the same table */
    static TableAnswer of(ReportTable table, JsonObject found) {
        JsonObject counted = found;
        while (counted.has(TableAggregation.COUNTED)) counted = counted.getAsJsonObject(TableAggregation.COUNTED);
        return new TableReader(table).read(counted);
    }

    private TableAnswer read(JsonObject counted) {
        Number total = table.measures().get(0).value(counted, Map.of());
        divide(counted, 0, Map.of());
        rows.sort(Dimension.order(table.dimensions(), main));
        return new TableAnswer(table.name(), total, untold(), leftOut, rows);
    }

    private void divide(JsonObject counted, int depth, Map<String, Object> keys) {
        if (depth == table.dimensions().size()) {
            Map<String, Object> row = new LinkedHashMap<>(keys);
            row.putAll(measured(counted));
            rows.add(row);
            return;
        }
        Dimension dimension = table.dimensions().get(depth);
        JsonObject groups = counted.getAsJsonObject(TableAggregation.ROWS);
        if (groups.has("sum_other_doc_count")) {
            leftOut += groups.get("sum_other_doc_count").getAsLong();
        }
        for (JsonElement element : groups.getAsJsonArray("buckets")) {
            JsonObject group = element.getAsJsonObject();
            divideUnlessEmpty(group, depth, with(keys, dimension, dimension.key(group)));
        }
        if (dimension.leavesUntoldOut()) {
            divideUnlessEmpty(counted.getAsJsonObject(TableAggregation.UNTOLD), depth, with(keys, dimension, null));
        }
    }

    private void divideUnlessEmpty(JsonObject group, int depth, Map<String, Object> keys) {
        if (group.get("doc_count").getAsLong() > 0) divide(group, depth + 1, keys);
    }

    private static Map<String, Object> with(Map<String, Object> keys, Dimension dimension, String key) {
        Map<String, Object> more = new LinkedHashMap<>(keys);
        more.put(dimension.column().name(), key);
        return more;
    }

    private Map<String, Object> measured(JsonObject group) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Measure measure : table.measures()) {
            values.put(measure.column().name(), measure.value(group, values));
        }
        return values;
    }

    /** The main measure of the rows without a value of the first dimension. */
    private Number untold() {
        if (table.dimensions().isEmpty()) return 0L;
        String first = table.dimensions().get(0).column().name();
        return rows.stream()
                .filter(row -> row.get(first) == null)
                .mapToLong(row -> Math.round(Numbers.of(row.get(main))))
                .sum();
    }
}
