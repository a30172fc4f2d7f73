package org.fuelstats.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.fuelstats.launcher.RunningSystem;

/** Asks a server's metric store with a token of Keystone, or without one if it is null. */
record Asking(RunningSystem node, String token) {
    private static final JsonMapper JSON = new JsonMapper();

    Asking(RunningSystem node) {
        this(node, null);
    }

    Asking with(String other) {
        return new Asking(node, other);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    /** Writes a measure of a metric. */
    HttpResponse<String> measure(String metric) throws IOException, InterruptedException {
        return send("POST", metric + "/measures", "[{\"timestamp\":\"2026-01-01T00:00:00\",\"value\":1}]");
    }

    /** Makes something; the answer's body. */
    JsonNode made(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("POST", path, body);
        assertEquals(201, answer.statusCode(), answer::body);
        return json(answer);
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.metrics(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("X-Auth-Token", token);
        }
        return node.client().send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
