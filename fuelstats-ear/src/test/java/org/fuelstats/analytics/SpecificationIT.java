package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** The examples of the specification's chapter "REST API impact", in its order, with its own bodies. */
@EndToEnd
class SpecificationIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ARCHIVES = """
            {"archives": [{"lifespan": 3600, "points": 1000},
                          {"lifespan": "1 year", "interval": 60},
                          {"points": 1000, "interval": 60}]}
            """;
    private static final String MEASURES = """
            [{"timestamp": "2013-01-01 12:12:23", "value": 42.0},
             {"timestamp": "2013-01-01 12:12:24", "value": 43.1}]
            """;

    private final RunningSystem system;

    SpecificationIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void anEntityIsMadePostedToReadAndDeleted() throws Exception {
        String entity = newEntity();
        String measures = "/v1/entity/" + entity + "/measures";

        HttpResponse<String> posted = send("POST", measures, MEASURES);
        assertEquals(204, posted.statusCode(), posted::body);
        assertEquals("", posted.body());

        HttpResponse<String> read = send("GET", measures, null);
        assertEquals(200, read.statusCode());
        assertEquals(JSON.readTree(MEASURES), JSON.readTree(read.body()));

        HttpResponse<String> span = send("GET", measures + "?start=2013-01-01%2012:12:24", null);
        assertEquals(JSON.createArrayNode().add(JSON.readTree(MEASURES).get(1)), JSON.readTree(span.body()));

        assertEquals(204, send("DELETE", "/v1/entity/" + entity, null).statusCode());
        assertEquals(404, send("GET", measures, null).statusCode());
    }

    @Test
    void aResourceWithAnEntityIsMadeListedShownChangedAndDeleted() throws Exception {
        String id = UUID.randomUUID().toString();
        String entity = newEntity();
        String request = """
                { "id": "%s",
                  "started_at": "2013-01-01 12:23:12",
                  "project_id": "foobar",
                  "entities": { "cpu.util": "%s" },
                  "user_id": "foobaz"}
                """.formatted(id, entity);
        ObjectNode expected = (ObjectNode) JSON.readTree(request);
        expected.put("type", "generic").putNull("ended_at");

        HttpResponse<String> made = send("POST", "/v1/resource/generic", request);
        assertEquals(201, made.statusCode(), made::body);
        assertEquals(expected, JSON.readTree(made.body()));

        JsonNode list =
                JSON.readTree(send("GET", "/v1/resource/generic?id=" + id, null).body());
        assertEquals(JSON.createArrayNode().add(expected), list);

        String address = "/v1/resource/generic/" + id;
        assertEquals(expected, JSON.readTree(send("GET", address, null).body()));

        HttpResponse<String> changed = send("PATCH", address, "{\"started_at\": \"2013-01-01 12:23:13\"}");
        assertEquals(200, changed.statusCode(), changed::body);
        assertEquals(expected.put("started_at", "2013-01-01 12:23:13"), JSON.readTree(changed.body()));

        assertEquals(204, send("DELETE", address, null).statusCode());
        assertEquals(404, send("GET", address, null).statusCode());
    }

    @Test
    void anEntityCanBeMadeTogetherWithItsResource() throws Exception {
        String id = UUID.randomUUID().toString();

        HttpResponse<String> made = send("POST", "/v1/resource/generic", """
                { "id": "%s",
                  "started_at": "2013-01-01 12:23:12",
                  "project_id": "foobar",
                  "entities": { "cpu.util": {"archives": [{"lifespan": 3600, "points": 1000}]} },
                  "user_id": "foobaz"}
                """.formatted(id));

        assertEquals(201, made.statusCode(), made::body);
        String entity = JSON.readTree(made.body()).at("/entities/cpu.util").asText();
        assertEquals(
                204,
                send("POST", "/v1/entity/" + entity + "/measures", MEASURES).statusCode());
    }

    private String newEntity() throws Exception {
        HttpResponse<String> made = send("POST", "/v1/entity", ARCHIVES);
        assertEquals(201, made.statusCode(), made::body);
        URI location = URI.create(made.headers().firstValue("Location").orElseThrow());
        String entity = JSON.readTree(made.body()).get("id").asText();
        assertEquals("/v1/entity/" + entity, location.getPath());
        assertTrue(UUID.fromString(entity).version() == 4, "random, as it is a secret");
        return entity;
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(system.metrics(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", system.operatorAuthorization())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return system.client().send(request.build(), BodyHandlers.ofString());
    }
}
