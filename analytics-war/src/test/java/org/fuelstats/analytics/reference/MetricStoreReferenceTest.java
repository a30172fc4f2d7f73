package org.fuelstats.analytics.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reference in docs/ is what the resources and schemas say, and says something of everything. */
class MetricStoreReferenceTest {
    private static final Path FOLDER = Path.of("..", "docs", "api");
    private static final MetricStoreDescription DESCRIPTION = MetricStoreDescription.read();

    @Test
    void theReferenceIsUpToDate() throws IOException {
        check("metric-store.md", MetricStoreReference.text(DESCRIPTION));
    }

    @Test
    void theDescriptionForProgramsIsUpToDate() throws IOException {
        YAMLMapper yaml = YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .build();
        check("metric-store.openapi.yaml", yaml.writeValueAsString(DESCRIPTION.document()));
    }

    @Test
    void everyMethodOfEveryAddressIsDescribed() {
        int methods = 0;
        for (Map.Entry<String, JsonNode> address : DESCRIPTION.addresses()) {
            for (JsonNode operation : address.getValue()) {
                if (operation.has("responses")) {
                    methods++;
                    assertFalse(operation.path("summary").asText().isEmpty(), address.getKey() + " has no summary");
                    assertTrue(operation.get("responses").size() > 0, address.getKey() + " has no answers");
                    for (JsonNode parameter : operation.path("parameters")) {
                        assertFalse(
                                parameter.path("description").asText().isEmpty(),
                                address.getKey() + ": parameter "
                                        + parameter.path("name").asText() + " has no description");
                    }
                }
            }
        }
        assertTrue(methods >= 25, "only " + methods + " methods");
    }

    private static void check(String name, String made) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("fuelstats.docs.update")) {
            Files.writeString(file, made);
        }
        assertEquals(
                made,
                Files.readString(file, UTF_8),
                "docs/api/" + name
                        + " is stale: mvn -pl analytics-war -am test -Dfuelstats.docs.update=true writes it anew");
    }
}
