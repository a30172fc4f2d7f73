package org.fuelstats.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.fuelstats.launcher.RunningSystem;

/** Makes metrics in the running system and reads their aggregates. */
record MetricClient(RunningSystem system) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int NANO_DIGITS = 9;

    /** A metric of its own policy, with the workload's measures; its id. */
    String sent(Workload workload, List<String> methods) throws IOException, InterruptedException {
        String name = "aggregation-" + UUID.randomUUID();
        ObjectNode policy = JSON.createObjectNode().put("name", name).put("back_window", workload.backWindow());
        ArrayNode definition = policy.putArray("definition");
        for (long granularity : workload.granularities()) {
            definition.addObject().put("granularity", seconds(granularity)).put("points", workload.points());
        }
        methods.forEach(policy.putArray("aggregation_methods")::add);
        post("/v1/archive_policy", policy, 201);
        JsonNode metric = post("/v1/metric", JSON.createObjectNode().put("archive_policy_name", name), 201);
        String id = metric.get("id").asText();
        for (List<Workload.Measure> batch : workload.batches()) {
            ArrayNode measures = JSON.createArrayNode();
            for (Workload.Measure measure : batch) {
                measures.addObject()
                        .put(
                                "timestamp",
                                Instant.ofEpochSecond(0, measure.nanos()).toString())
                        .put("value", measure.value());
            }
            post("/v1/metric/" + id + "/measures", measures, 202);
        }
        return id;
    }

    JsonNode measures(String metric, long granularity, String method, String more)
            throws IOException, InterruptedException {
        String path = "/v1/metric/" + metric + "/measures?granularity=" + seconds(granularity) + "&aggregation="
                + method + more;
        HttpResponse<String> answer = system.getAsOperator(system.metrics(path));
        assertEquals(200, answer.statusCode(), () -> path + "\n" + answer.body());
        return JSON.readTree(answer.body());
    }

    /** Start of the bucket in nanoseconds to value. */
    static NavigableMap<Long, Double> values(JsonNode triples) {
        NavigableMap<Long, Double> values = new TreeMap<>();
        for (JsonNode triple : triples) {
            Instant start = OffsetDateTime.parse(triple.get(0).asText()).toInstant();
            values.put(
                    start.getEpochSecond() * 1_000_000_000L + start.getNano(),
                    triple.get(2).doubleValue());
        }
        assertEquals(triples.size(), values.size(), () -> "a time occurs twice in " + triples);
        return values;
    }

    static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros().toPlainString();
    }

    private JsonNode post(String path, JsonNode body, int expected) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(system.metrics(path))
                .header("Authorization", system.operatorAuthorization())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> answer = system.client().send(request, BodyHandlers.ofString());
        assertEquals(expected, answer.statusCode(), () -> path + "\n" + body + "\n" + answer.body());
        return JSON.readTree(answer.body());
    }
}
