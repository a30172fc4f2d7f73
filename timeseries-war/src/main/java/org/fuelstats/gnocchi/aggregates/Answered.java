package org.fuelstats.gnocchi.aggregates;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.fuelstats.gnocchi.measurejson.JsonBuffer;
import org.fuelstats.http.JsonBodies;

/**
 * What is answered to an operation, or of one group.
 *
 * @param group the group's attributes; null if there are no groups
 * @param references the metrics, or their resources; null if they aren't asked for
 */
record Answered(Map<String, Object> group, Results results, List<?> references) {
    /** Writes {@code {"measures": …}}, and {@code references}. */
    void write(JsonBuffer json) throws IOException {
        json.raw("{\"measures\":");
        results.write(json);
        if (references != null) {
            json.raw(",\"references\":").raw(JsonBodies.text(references));
        }
        json.raw('}');
    }

    /** Writes a list of groups. */
    static void write(List<Answered> groups, JsonBuffer json) throws IOException {
        String before = "[";
        for (Answered each : groups) {
            json.raw(before)
                    .raw("{\"group\":")
                    .raw(JsonBodies.text(each.group()))
                    .raw(",\"measures\":");
            each.write(json);
            json.raw('}');
            before = ",";
        }
        json.raw(groups.isEmpty() ? "[]" : "]");
    }
}
