package org.fuelstats.analytics.records;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The schemas of stored records and of pages of them, which are written column by column. */
public final class RecordSchemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordSchemas() {}

    /** All of them by name. */
    public static Map<String, ObjectNode> all() {
        return Map.of(
                "stored.installation", record(RecordKind.INSTALLATION),
                "stored.installations", page(RecordKind.INSTALLATION),
                "stored.workloads", page(RecordKind.WORKLOAD),
                "stored.action_logs", page(RecordKind.ACTION_LOG));
    }

    private static ObjectNode record(RecordKind kind) {
        ObjectNode schema = JSON.objectNode()
                .put("type", "object")
                .put("description", "A row of the table " + kind.table() + ". What isn't known is null.");
        for (RecordColumn column : kind.columns()) {
            schema.withArray("/required").add(column.name());
            schema.withObject("/properties").set(column.name(), value(column.form()));
        }
        return schema;
    }

    /** What a column holds; the one whose form is its text in the database may be any JSON value. */
    private static ObjectNode value(RecordColumn.Form form) {
        ObjectNode value = JSON.objectNode();
        switch (form) {
            case LITERAL -> value.put("description", "A number, a truth value or JSON as it was sent.");
            case TEXT -> value.putArray("type").add("string").add("null");
            case TIME -> {
                value.putArray("type").add("string").add("null");
                value.put("description", "In UTC, such as `2026-01-31T12:00:00.000000`.");
            }
        }
        return value;
    }

    private static ObjectNode page(RecordKind kind) {
        ObjectNode schema = JSON.objectNode()
                .put("type", "object")
                .put("description", "A part of a list, in the order of the database's ids.");
        schema.putArray("required").add("paging_params").add("objs");
        ObjectNode paging = schema.putObject("properties").putObject("paging_params");
        paging.put("type", "object").put("description", "The part that was told, and how many there are in all.");
        for (String number : new String[] {"limit", "offset", "total"}) {
            paging.withArray("/required").add(number);
            paging.withObject("/properties").putObject(number).put("type", "integer");
        }
        schema.withObject("/properties/objs").put("type", "array").set("items", record(kind));
        return schema;
    }
}
