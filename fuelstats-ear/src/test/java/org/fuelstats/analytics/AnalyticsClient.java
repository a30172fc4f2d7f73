package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.fuelstats.endtoend.Await;
import org.fuelstats.launcher.RunningSystem;

/** Asks analytics as the operator, and knows its answers' shapes. */
final class AnalyticsClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration REBUILT = Duration.ofMinutes(3);

    private final RunningSystem system;

    AnalyticsClient(RunningSystem system) {
        this.system = system;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    HttpResponse<String> send(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(system.analytics(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", system.operatorAuthorization())
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) request.headers(headers);
        return system.client().send(request.build(), BodyHandlers.ofString());
    }

    /** The same of the metric store. */
    JsonNode metricStore(String path) throws IOException, InterruptedException {
        return read(system.getAsOperator(system.metrics(path)));
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return read(get(path));
    }

    static JsonNode read(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    /** The report on installations of one release. */
    JsonNode report(String release) throws IOException, InterruptedException {
        return json("/api/v1/json/report/installations?release=" + release);
    }

    /** How many installations of a release the index knows; -1 when it can't tell. */
    int installations(String release) throws IOException, InterruptedException {
        return report(release).path("installations").path("count").asInt(-1);
    }

    JsonNode indexState() throws IOException, InterruptedException {
        return json("/api/v1/private/index");
    }

    /** Has the index built anew, and returns when reports are answered from the new one. */
    void rebuildIndex() throws IOException, InterruptedException {
        awaitNoRebuild();
        HttpResponse<String> asked = send("POST", "/api/v1/private/index/rebuild");
        assertEquals(202, asked.statusCode(), asked::body);
        awaitNoRebuild();
    }

    void awaitNoRebuild() {
        Await.upTo(REBUILT, "no rebuild is open").until(() -> {
            JsonNode last = indexState().get("last_rebuild");
            return last.isNull() || !last.get("finished_at").isNull();
        });
    }

    /** Deletes the index behind an alias in Elasticsearch, as somebody might by hand. */
    void deleteIndexBehind(String alias) throws IOException, InterruptedException {
        URI aliases = system.elasticsearch("/_alias/" + alias);
        Optional<String> index =
                Optional.of(read(system.get(aliases)).fieldNames().next());
        HttpRequest delete = HttpRequest.newBuilder(system.elasticsearch("/" + index.get()))
                .DELETE()
                .build();
        system.client().send(delete, BodyHandlers.ofString());
    }
}
