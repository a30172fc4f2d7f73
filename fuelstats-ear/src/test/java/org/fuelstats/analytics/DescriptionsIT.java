package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server tells its APIs' descriptions, to who has logged in, as they stand in the documentation. */
@EndToEnd
class DescriptionsIT {
    private static final Path COMMITTED = Path.of("..", "docs", "api");

    private final RunningSystem system;
    private final AnalyticsClient analytics;

    DescriptionsIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analytics.openapi.yaml", "metric-store.openapi.yaml"})
    void bothDescriptionsAreServedAsTheyWereCommitted(String name) throws Exception {
        HttpResponse<String> answer = analytics.get("/api/docs/" + name);
        assertEquals(200, answer.statusCode());
        assertEquals(
                "application/yaml",
                answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
        assertEquals(
                "private, no-cache",
                answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(Files.readString(COMMITTED.resolve(name)), answer.body());
        JsonNode document = new YAMLMapper().readTree(answer.body());
        assertTrue(document.path("openapi").asText().startsWith("3."), document.path("openapi")::asText);
        assertTrue(
                document.path("paths").size() > 10,
                "only " + document.path("paths").size() + " addresses");
    }

    @Test
    void whoIsNotLoggedInIsToldNothing() throws Exception {
        for (String path : new String[] {"/api/docs/", "/api/docs/analytics.openapi.yaml"}) {
            assertEquals(401, system.get(system.analytics(path)).statusCode(), path);
        }
    }

    @Test
    void theReportsThatAreDescribedAreThoseOfTheCatalogue() throws Exception {
        JsonNode document = new YAMLMapper()
                .readTree(analytics.get("/api/docs/analytics.openapi.yaml").body());
        assertEquals(
                texts(analytics.json("/api/v1/reports").path("reports"), "/name"),
                texts(document.at("/components/schemas/report.name/enum"), ""));
    }

    private static SortedSet<String> texts(JsonNode list, String place) {
        SortedSet<String> texts = new TreeSet<>();
        list.forEach(each -> texts.add(each.at(place).asText()));
        return texts;
    }
}
