package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.Map;
import org.fuelstats.persistence.index.IndexedText;

/** The values of a text field as dimension. */
record ValuesDimension(ReportColumn column, String field, Order order) implements Dimension {
    /** The order of the rows. */
    enum Order {
        LARGEST_FIRST,
        NEWEST_RELEASE_FIRST,
        /** By the number with which the value begins. */
        BY_SIZE
    }

    @Override
    public JsonObject grouping(Subject subject, int most, String heaviest) {
        JsonObject how = QueryJson.property("field", subject.field(field));
        how.addProperty("size", most);
        how.addProperty("missing", "");
        if (heaviest != null) how.add("order", QueryJson.property(heaviest, "desc"));
        return QueryJson.wrap("terms", how);
    }

    @Override
    public String key(JsonObject group) {
        String value = group.get("key").getAsString();
        return value.isEmpty() ? null : value;
    }

    @Override
    public boolean leavesUntoldOut() {
        return false;
    }

    @Override
    public JsonObject documents(Subject subject, String key) {
        return QueryJson.wrap("term", QueryJson.property(subject.field(field), IndexedText.of(key)));
    }

    @Override
    public Comparator<Map<String, Object>> order(String mainMeasure) {
        String name = column.name();
        Comparator<String> byName = Comparator.nullsLast(Comparator.naturalOrder());
        return switch (order) {
            case LARGEST_FIRST ->
                Comparator.<Map<String, Object>>comparingDouble(row -> -number(row.get(mainMeasure)))
                        .thenComparing(row -> (String) row.get(name), byName);
            case NEWEST_RELEASE_FIRST ->
                Comparator.comparing(row -> (String) row.get(name), Comparator.nullsLast(ReleaseOrder.NEWEST_FIRST));
            case BY_SIZE -> Comparator.comparingDouble(row -> LeadingNumber.of((String) row.get(name)));
        };
    }

    private static double number(Object value) {
        return value == null ? 0 : ((Number) value).doubleValue();
    }
}
