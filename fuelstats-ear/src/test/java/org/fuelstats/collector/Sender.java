package org.fuelstats.collector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.fuelstats.launcher.RunningSystem;
import org.json.JSONObject;

/** Sends to the collector what an installation might, and what none should. */
final class Sender {
    static final String ACTION_LOGS = "/api/v1/action_logs/";
    static final String STRUCTURE = "/api/v1/installation_structure/";
    static final String WORKLOADS = "/api/v1/oswl_stats/";
    static final String HEALTH_CHECKS = "/api/v1/ostf_stats/";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final RunningSystem system;

    Sender(RunningSystem system) {
        this.system = system;
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, JSON, json.getBytes(UTF_8));
    }

    Answer postGzip(String path, byte[] compressed) throws IOException, InterruptedException {
        return send("POST", path, Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"), compressed);
    }

    Answer send(String method, String path, Map<String, String> headers, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(system.collector(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        HttpResponse<String> response = system.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** What Elasticsearch answers to a query. */
    JSONObject searched(String path, String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(system.elasticsearch(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(query))
                .build();
        return new JSONObject(system.client()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A file beside the samples. */
    static String sample(String name) {
        try (InputStream in = Sender.class.getResourceAsStream("samples/" + name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
