package org.fuelstats.timeseries.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fuelstats.launcher.RunningSystem;

/** Speaks to the metric store of one server, as its operator, on a connection of its own. */
final class MetricApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningSystem server;
    private final HttpClient client;

    MetricApi(RunningSystem server) {
        this.server = server;
        this.client = server.newClient();
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json);
    }

    HttpResponse<String> send(String method, String path, String json) throws IOException, InterruptedException {
        // What operators alone may see is at analytics' address.
        HttpRequest request = HttpRequest.newBuilder(
                        path.startsWith("/api/") ? server.analytics(path) : server.metrics(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", server.operatorAuthorization())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    /** The body of an answer that has to be of this status. */
    JsonNode expect(int status, HttpResponse<String> answer) throws IOException {
        assertEquals(status, answer.statusCode(), () -> answer.uri() + ": " + answer.body());
        return answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
    }

    void createPolicy(String json) throws IOException, InterruptedException {
        expect(201, post("/v1/archive_policy", json));
    }

    UUID createMetric(String policy) throws IOException, InterruptedException {
        JsonNode metric = expect(201, post("/v1/metric", "{\"archive_policy_name\":\"" + policy + "\"}"));
        return UUID.fromString(metric.get("id").asText());
    }

    /** An entity that keeps what a metric of the ledgers' policy keeps. */
    UUID createEntity() throws IOException, InterruptedException {
        return UUID.fromString(expect(201, post("/v1/entity", LedgerPolicy.entityJson()))
                .get("id")
                .asText());
    }

    /** An entity's archives one after the other, in the shape of {@link NaiveAggregates#of}. */
    Map<Integer, TreeMap<Long, Double>> entityAggregates(UUID entity, LedgerMethod method)
            throws IOException, InterruptedException {
        Map<Integer, TreeMap<Long, Double>> aggregates = new TreeMap<>();
        for (LedgerArchive archive : LedgerPolicy.ARCHIVES) {
            TreeMap<Long, Double> values = new TreeMap<>();
            JsonNode rows = expect(
                    200,
                    get("/v1/entity/" + entity + "/measures?aggregation=" + method.word() + "&granularity="
                            + archive.seconds()));
            for (JsonNode row : rows) {
                String text = row.get("timestamp").asText();
                long start = LocalDateTime.parse(text.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
                Double twice = values.put(start, row.get("value").asDouble());
                assertEquals(null, twice, () -> "two rows of one bucket: " + row);
            }
            if (!values.isEmpty()) {
                aggregates.put(archive.seconds(), values);
            }
        }
        return aggregates;
    }

    /** All granularities at once, in the shape of {@link NaiveAggregates#of}. */
    Map<Integer, TreeMap<Long, Double>> aggregates(UUID metric, LedgerMethod method)
            throws IOException, InterruptedException {
        Map<Integer, TreeMap<Long, Double>> aggregates = new TreeMap<>();
        for (JsonNode row : expect(200, get("/v1/metric/" + metric + "/measures?aggregation=" + method.word()))) {
            long start = OffsetDateTime.parse(row.get(0).asText()).toEpochSecond();
            Double twice = aggregates
                    .computeIfAbsent(row.get(1).asInt(), none -> new TreeMap<>())
                    .put(start, row.get(2).asDouble());
            assertEquals(null, twice, () -> "two rows of one bucket: " + row);
        }
        return aggregates;
    }

    /** Requests of measures that are acknowledged and not yet rolled into aggregates. */
    long backlog() throws IOException, InterruptedException {
        JsonNode status = expect(200, get("/v1/status"));
        return status.at("/storage/summary/measures").asLong(-1);
    }
}
