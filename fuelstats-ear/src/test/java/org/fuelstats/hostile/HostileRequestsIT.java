package org.fuelstats.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.RawClient;
import org.fuelstats.launcher.RunningSystem;
import org.fuelstats.schemas.Schemas;
import org.junit.jupiter.api.Test;

/** Whatever a parameter or a field of a body holds, the answer is no failure of the server, tells nothing of its insides, and comes at once. */
@EndToEnd
class HostileRequestsIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration AT_ONCE = Duration.ofMillis(100);
    private static final int TRIES = 8;

    /** What Gnocchi answers to InfluxDB's queries; a refusal, not a failure. */
    private static final int NOT_IMPLEMENTED = 501;

    private static final Pattern INSIDES =
            Pattern.compile("\\b(?:java|javax|jakarta)\\.[a-z]|\\b(?:org|com|io)\\.[a-z]+\\.[A-Za-z]"
                    + "|RESTEASY\\d|HSEARCH\\d|[A-Za-z]Exception\\b|\\n\\s+at ");

    private final RunningSystem system;
    private final HttpClient client;
    private final List<String> faults = new ArrayList<>();
    private final List<String> made = new ArrayList<>();

    HostileRequestsIT(RunningSystem system) {
        this.system = system;
        this.client = system.newClient();
    }

    @Test
    void analyticsRefusesAtOnce() throws Exception {
        List<HostileRequest> requests = HostileRequest.of(description("analytics"), Map.of());
        assertTrue(requests.size() > 1_500, requests.size() + " requests");
        survives(requests, system::analytics);
    }

    @Test
    void theMetricStoreRefusesAtOnce() throws Exception {
        String metric = metric();
        List<HostileRequest> requests = HostileRequest.of(
                description("metric-store"),
                Map.of("id /v1/metric", metric, "id /v1/entity", metric, "id /v1/resource", SchemaPlaces.text("uuid")));
        assertTrue(requests.size() > 1_500, requests.size() + " requests");
        try {
            survives(requests, system::metrics);
        } finally {
            forget();
        }
    }

    @Test
    void theCollectorRefusesAtOnce() throws Exception {
        List<HostileRequest> requests = new ArrayList<>();
        for (String endpoint : List.of("action_logs", "installation_structure", "oswl_stats", "ostf_stats")) {
            try (InputStream schema = Schemas.class.getResourceAsStream(endpoint + ".request.json")) {
                requests.addAll(HostileRequest.ofMessage("/api/v1/" + endpoint + "/", JSON.readTree(schema)));
            }
            for (String text : HostileValues.TEXTS) {
                requests.add(new HostileRequest("POST", "/api/v1/" + endpoint + "/?partial=" + text, "{}"));
                requests.add(new HostileRequest("GET", "/api/v1/" + text, null));
            }
        }
        assertTrue(requests.size() > 1_000, requests.size() + " requests");
        survives(requests, system::collector);
    }

    @Test
    void aBracketInAPathIsRefusedByAllThree() throws Exception {
        String operator = "Authorization: " + system.operatorAuthorization();
        RawClient metrics = new RawClient(system, "127.0.0.1");
        for (String path :
                List.of("/[", "/v1/metric/[", "/api/v1/jobs/]", "/api/v1/action_logs/[x]", "/api/v1/reports/{x}")) {
            for (RawClient each : List.of(metrics, metrics.toAnalytics(), metrics.toCollector())) {
                RawClient.Answer answer = each.get(path, operator);
                assertEquals(400, answer.status(), answer::text);
                assertTrue(answer.body().contains("The path of the address contains the character"), answer::text);
            }
        }
    }

    private void survives(List<HostileRequest> requests, Function<String, URI> listener) throws Exception {
        for (HostileRequest request : requests) {
            long began = System.nanoTime();
            HttpResponse<String> answer = send(request, listener);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            if (answer.statusCode() == 201) {
                answer.headers()
                        .firstValue("Location")
                        .map(URI::create)
                        .map(URI::getRawPath)
                        .ifPresent(made::add);
            }
            if (answer.statusCode() >= 500 && answer.statusCode() != NOT_IMPLEMENTED) {
                faults.add(request + " is answered " + answer.statusCode() + " " + answer.body());
            } else if (answer.statusCode() >= 400) {
                if (INSIDES.matcher(answer.body()).find()) faults.add(request + " tells " + answer.body());
                if (took.compareTo(AT_ONCE) > 0 && isSlow(request, listener)) faults.add(request + " takes " + took);
            }
            assertTrue(faults.size() < 20, () -> String.join("\n", faults));
        }
        assertEquals("", String.join("\n", faults));
    }

    /** The machine may be busy with something else: the refusal is slow if none of some tries is fast. */
    private boolean isSlow(HostileRequest request, Function<String, URI> listener) throws Exception {
        for (int i = 0; i < TRIES; i++) {
            long began = System.nanoTime();
            send(request, listener);
            if (System.nanoTime() - began <= AT_ONCE.toNanos()) return false;
        }
        return true;
    }

    private HttpResponse<String> send(HostileRequest request, Function<String, URI> listener) throws Exception {
        HttpRequest.Builder built = HttpRequest.newBuilder(listener.apply(request.path()))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", system.operatorAuthorization())
                .header("Content-Type", "application/json")
                .method(
                        request.method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        return client.send(built.build(), BodyHandlers.ofString());
    }

    private JsonNode description(String name) throws Exception {
        return new YAMLMapper()
                .readTree(system.getAsOperator(system.analytics("/api/docs/" + name + ".openapi.yaml"))
                        .body());
    }

    /** A metric of its own policy, by its id. */
    private String metric() throws Exception {
        String policy = "hostile-" + System.nanoTime();
        HttpResponse<String> answer = send(
                new HostileRequest(
                        "POST",
                        "/v1/archive_policy",
                        "{\"name\":\"" + policy + "\",\"definition\":[{\"granularity\":60,\"points\":10}]}"),
                system::metrics);
        assertEquals(201, answer.statusCode(), answer::body);
        made.add("/v1/archive_policy/" + policy);
        HttpResponse<String> metric = send(
                new HostileRequest("POST", "/v1/metric", "{\"archive_policy_name\":\"" + policy + "\"}"),
                system::metrics);
        assertEquals(201, metric.statusCode(), metric::body);
        String id = JSON.readTree(metric.body()).get("id").asText();
        made.add("/v1/metric/" + id);
        return id;
    }

    /** What was made by chance, what was made last first. */
    private void forget() throws Exception {
        for (int i = made.size() - 1; i >= 0; i--) {
            send(new HostileRequest("DELETE", made.get(i), null), system::metrics);
        }
    }
}
