package org.fuelstats.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;

/** Sends one installation after another as the sender on a master node does: ping, action logs, structure, workloads, health checks. */
final class Sender {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final URI collector;
    private final Totals totals;

    Sender(URI collector, SSLContext tls, Totals totals) {
        this.collector = collector;
        this.totals = totals;
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    void send(Installation installation, Instant now) throws IOException, InterruptedException {
        ping(installation);
        for (ObjectNode request : ActionHistory.requests(installation, now)) {
            for (JsonNode item : post("action_logs", installation, request).path("action_logs")) {
                totals.actionLog(accepted(item, "action_logs"));
            }
        }
        post("installation_structure", installation, StructureDocument.of(installation));
        for (ObjectNode request : Workloads.requests(installation, now)) {
            for (JsonNode item : post("oswl_stats", installation, request).path("oswl_stats")) {
                totals.workload(accepted(item, "oswl_stats"));
            }
        }
        for (ObjectNode request : HealthChecks.requests(installation, now)) {
            for (JsonNode item : post("ostf_stats", installation, request).path("ostf_stats")) {
                totals.healthCheck(accepted(item, "ostf_stats"));
            }
        }
    }

    private void ping(Installation installation) throws IOException, InterruptedException {
        exchange(request("ping", installation).GET().build(), 0);
    }

    private JsonNode post(String resource, Installation installation, ObjectNode body)
            throws IOException, InterruptedException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        HttpRequest request = request(resource, installation)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        HttpResponse<String> response = exchange(request, bytes.length);
        if (resource.equals("installation_structure")) {
            totals.structure(response.statusCode() == 201);
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new SendFailure(
                    request.uri() + " answered " + response.statusCode()
                            + " without JSON: is this the collector's address?",
                    e);
        }
    }

    private HttpRequest.Builder request(String resource, Installation installation) {
        return HttpRequest.newBuilder(collector.resolve("/api/v1/" + resource + "/"))
                .timeout(Duration.ofSeconds(60))
                .header("master-node-uid", installation.uid());
    }

    private HttpResponse<String> exchange(HttpRequest request, int length) throws IOException, InterruptedException {
        HttpResponse<String> response;
        try {
            response = client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new SendFailure(
                    "Cannot reach the collector at " + request.uri() + " (" + e
                            + "). Is the system running, and is this its address?",
                    e);
        }
        totals.sent(length);
        if (response.statusCode() / 100 != 2) {
            throw new SendFailure("The collector refused " + request.method() + " " + request.uri() + " with "
                    + response.statusCode() + ": " + message(response.body()));
        }
        return response;
    }

    private static String message(String body) {
        String text = body;
        try {
            text = JSON.readTree(body).path("message").asText(body);
        } catch (JsonProcessingException e) {
            // An answer that is not the collector's own: show it as it came.
        }
        return text.length() > 500 ? text.substring(0, 500) + "…" : text;
    }

    private String accepted(JsonNode item, String resource) throws SendFailure {
        String status = item.path("status").asText();
        if (status.equals("failed")) {
            throw new SendFailure("The collector answered 'failed' to an item of "
                    + collector.resolve("/api/v1/" + resource + "/") + ": " + item);
        }
        return status;
    }
}
