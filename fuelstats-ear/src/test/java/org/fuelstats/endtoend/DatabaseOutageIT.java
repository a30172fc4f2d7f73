package org.fuelstats.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.fuelstats.launcher.PostgresServer.StopMode;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** The database goes away and comes back under a running server. */
@EndToEnd
@BreaksTheSystem
class DatabaseOutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The pool waits two seconds for a connection. */
    private static final Duration QUICKLY = Duration.ofSeconds(10);

    private final RunningSystem system;
    private final String masterNode = UUID.randomUUID().toString();

    DatabaseOutageIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void theCollectorAsksToComeLaterAndRecoversWithoutARestart() throws Exception {
        long server = system.serverPid();
        assertEquals(200, send(1).statusCode());

        system.stopPostgres(StopMode.IMMEDIATE);
        try {
            HttpResponse<String> answer = send(2);
            assertEquals(503, answer.statusCode(), answer::body);
            assertTrue(answer.headers().firstValue("Retry-After").isPresent(), "no Retry-After");
            Await.upTo(PATIENCE, "not ready").until(() -> ready() == 503);
            assertEquals(200, system.get(system.collector("/api/v1/ping/")).statusCode());
        } finally {
            system.startPostgres();
        }

        Await.upTo(PATIENCE, "stored again").until(() -> send(2).statusCode() == 200);
        Await.upTo(PATIENCE, "ready again").until(() -> ready() == 200);
        assertEquals(server, system.serverPid());
        assertTrue(send(1).body().contains("existed"), "what was acknowledged before the outage is still there");
    }

    @Test
    void theMetricStoreAsksToComeLaterAtOnceAndTheLogIsNotFlooded() throws Exception {
        String metric = location(ask("POST", "/v1/metric", "{\"archive_policy_name\":\"low\"}"));
        String entity = location(ask("POST", "/v1/entity", "{\"archives\":[{\"interval\":60,\"points\":60}]}"));
        String measures = "[{\"timestamp\":\"2026-01-01T00:00:00\",\"value\":1}]";
        assertEquals(202, ask("POST", metric + "/measures", measures).statusCode());
        long told = poolMessages();

        system.stopPostgres(StopMode.IMMEDIATE);
        try {
            assertComesLater("POST", metric + "/measures", measures);
            assertComesLater("GET", metric + "/measures", null);
            assertComesLater("POST", entity + "/measures", measures);
            assertComesLater("GET", entity + "/measures", null);
            assertComesLater("GET", "/v1/resource/generic", null);
            assertComesLater("POST", "/v1/archive_policy", "{\"name\":\"x\",\"definition\":[{\"granularity\":60}]}");
            assertComesLater("GET", "/v1/status", null);
        } finally {
            system.startPostgres();
        }

        Await.upTo(PATIENCE, "stored again")
                .until(() -> ask("POST", metric + "/measures", measures).statusCode() == 202);
        JsonNode counts = new ObjectMapper()
                .readTree(
                        ask("GET", metric + "/measures?aggregation=count", null).body());
        assertEquals(1, counts.size(), counts::toString);
        assertEquals(1, counts.get(0).get(2).asDouble(), "once, however often it was sent");
        long all = poolMessages();
        assertTrue(all > 0, "the pool's first message is told");
        assertEquals(0, traces(), "what the pool tells for its developers");
        assertTrue(all - told <= 4, "one a minute for each kind, not " + (all - told));
    }

    private void assertComesLater(String method, String path, String body) throws Exception {
        long began = System.nanoTime();
        HttpResponse<String> answer = ask(method, path, body);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertEquals(503, answer.statusCode(), answer::body);
        assertTrue(answer.headers().firstValue("Retry-After").isPresent(), "no Retry-After");
        assertTrue(answer.body().contains("\"code\": 503"), answer::body);
        assertTrue(took.compareTo(QUICKLY) < 0, () -> method + " " + path + " took " + took);
    }

    private HttpResponse<String> ask(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(system.metrics(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", system.operatorAuthorization())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return system.client().send(request, BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> made) {
        return URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** The connection pool's complaints in the server's log that it can't get a connection. */
    private long poolMessages() throws Exception {
        try (Stream<String> lines = Files.lines(system.serverLog())) {
            return lines.filter(line -> line.contains(" IJ000604:")).count();
        }
    }

    private long traces() throws Exception {
        try (Stream<String> lines = Files.lines(system.serverLog())) {
            return lines.filter(line -> line.contains("[org.jboss.jca"))
                    .filter(line -> line.contains(" TRACE ") || line.contains(" DEBUG "))
                    .count();
        }
    }

    private HttpResponse<String> send(long number) throws Exception {
        return system.post("/api/v1/action_logs/", new ActionLogBatch(masterNode, number, 1).json());
    }

    private int ready() throws Exception {
        return system.get(system.management("/health/ready")).statusCode();
    }
}
