package org.fuelstats.analytics.reports.original;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the buckets of a terms aggregation. */
final class BucketCounts {
    private BucketCounts() {}

    /** How many documents are in each group, by the group's value as text, the largest group first. */
    static Map<String, Long> of(JsonObject counted, String name) {
        Map<String, Long> groups = new LinkedHashMap<>();
        for (JsonElement element : counted.getAsJsonObject(name).getAsJsonArray("buckets")) {
            JsonObject group = element.getAsJsonObject();
            groups.put(group.get("key").getAsString(), group.get("doc_count").getAsLong());
        }
        return groups;
    }
}
