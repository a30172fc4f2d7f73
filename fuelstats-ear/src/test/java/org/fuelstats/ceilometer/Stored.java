package org.fuelstats.ceilometer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.fuelstats.launcher.RunningSystem;

/** What the store has of an import. */
record Stored(RunningSystem system) {
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode resource(String type, String id) throws IOException, InterruptedException {
        return get("/v1/resource/" + type + "/" + id);
    }

    /** The means of an entity by time, in the archive of this interval. */
    Map<Instant, Double> means(JsonNode resource, String entity, int seconds) throws IOException, InterruptedException {
        JsonNode id = resource.path("entities").path(entity);
        if (id.isMissingNode()) {
            throw new IllegalStateException("There is no entity " + entity + " in " + resource);
        }
        Map<Instant, Double> values = new TreeMap<>();
        for (JsonNode point : get("/v1/metric/" + id.asText() + "/measures?aggregation=mean&granularity=" + seconds)) {
            values.put(
                    java.time.OffsetDateTime.parse(point.get(0).asText()).toInstant(),
                    point.get(2).doubleValue());
        }
        return values;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = system.getAsOperator(system.metrics(path));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
