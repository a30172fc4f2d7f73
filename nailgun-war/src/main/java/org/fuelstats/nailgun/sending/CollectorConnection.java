package org.fuelstats.nailgun.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.fuelstats.outages.LogText;
import org.fuelstats.outages.RootCause;

/** Sends requests to the collector. Certificates are verified, redirects not followed, and an answer is waited for half a minute. */
@Singleton
class CollectorConnection {
    static final String ACTION_LOGS = "/api/v1/action_logs/";
    static final String STRUCTURE = "/api/v1/installation_structure/";
    static final String FAILURES = "/api/v1/failure_reports/";
    static final String PING = "/api/v1/ping/";

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI collector;
    private final HttpClient client;

    @Inject
    CollectorConnection(SendingSettings settings) {
        collector = settings.collector();
        client = CollectorClients.create(settings);
    }

    URI address() {
        return collector;
    }

    /** Asks whether the collector is there. */
    CollectorAnswer ping() throws InterruptedException {
        return send(request(PING).GET());
    }

    /** Sends a document. */
    CollectorAnswer post(String path, String masterNodeUid, String document) throws InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .header("master-node-uid", masterNodeUid)
                .POST(HttpRequest.BodyPublishers.ofByteArray(gzipped(document))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(collector.resolve(path)).timeout(ANSWER).header("Accept", "application/json");
    }

    private CollectorAnswer send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return judged(answer.statusCode(), new String(body.readNBytes(LONGEST_ANSWER), UTF_8));
            }
        } catch (IOException e) {
            return CollectorAnswer.none("no answer: " + RootCause.of(e));
        }
    }

    private static CollectorAnswer judged(int status, String body) {
        JsonNode document = parsed(body);
        String reason = "status " + status + said(document);
        if (status == 200 || status == 201) {
            return document.path("status").asText().equals("ok")
                    ? new CollectorAnswer(CollectorAnswer.Kind.TAKEN, status, reason, document)
                    : failed(status, reason + ", but the answer does not say ok");
        }
        return switch (status) {
            case 400, 422 -> new CollectorAnswer(CollectorAnswer.Kind.REFUSED, status, reason, document);
            case 413 -> new CollectorAnswer(CollectorAnswer.Kind.TOO_LARGE, status, reason, document);
            default -> failed(status, reason);
        };
    }

    private static CollectorAnswer failed(int status, String reason) {
        return new CollectorAnswer(CollectorAnswer.Kind.FAILED, status, reason, MissingNode.getInstance());
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String said(JsonNode document) {
        String message = document.path("message").asText();
        return message.isEmpty() ? "" : ": " + LogText.of(message);
    }

    private static byte[] gzipped(String document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(document.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
