package org.fuelstats.analytics.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The references in docs/ are what the resources and schemas say, and say something of everything. */
class ApiReferenceTest {
    private static final java.nio.file.Path FOLDER = java.nio.file.Path.of("..", "docs", "api");
    private static final Map<DescribedApi, ApiDescription> DESCRIPTIONS =
            Arrays.stream(DescribedApi.values()).collect(toMap(api -> api, ApiDescription::of));

    @ParameterizedTest
    @EnumSource
    void theReferenceIsUpToDate(DescribedApi api) throws IOException {
        check(api.page(), ApiReference.text(DESCRIPTIONS.get(api)));
    }

    @ParameterizedTest
    @EnumSource
    void theDescriptionForProgramsIsUpToDate(DescribedApi api) throws IOException {
        YAMLMapper yaml = YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        check(api.document(), yaml.writeValueAsString(DESCRIPTIONS.get(api).document()));
    }

    @ParameterizedTest
    @EnumSource
    void everyMethodOfEveryResourceIsDescribed(DescribedApi api) {
        long methods = api.application.getClasses().stream()
                .filter(part -> part.isAnnotationPresent(Path.class))
                .flatMap(part -> Arrays.stream(part.getDeclaredMethods()))
                .flatMap(method -> Arrays.stream(method.getAnnotations()))
                .filter(word -> word.annotationType().isAnnotationPresent(HttpMethod.class))
                .count();
        assertEquals(methods, DESCRIPTIONS.get(api).operations().size());
        for (Map.Entry<String, JsonNode> address : DESCRIPTIONS.get(api).addresses()) {
            for (JsonNode operation : address.getValue()) {
                if (operation.has("responses")) assertDescribed(address.getKey(), operation);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "ANALYTICS")
    void everyAnswerWithABodyTellsItsForm(DescribedApi api) {
        for (Map.Entry<String, JsonNode> address : DESCRIPTIONS.get(api).addresses()) {
            address.getValue().findValues("responses").forEach(answers -> answers.fields()
                    .forEachRemaining(answer -> assertTrue(
                            answer.getKey().matches("204|304")
                                    || answer.getValue().has("$ref")
                                    || !answer.getValue().findValues("schema").isEmpty(),
                            address.getKey() + " answers " + answer.getKey() + " with a body of unknown form")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReferenceLeadsToSomething(DescribedApi api) {
        JsonNode document = DESCRIPTIONS.get(api).document();
        for (String reference : document.findValuesAsText("$ref")) {
            assertFalse(document.at(reference.substring(1)).isMissingNode(), reference + " leads to nothing");
        }
    }

    private static void assertDescribed(String address, JsonNode operation) {
        assertFalse(operation.path("summary").asText().isEmpty(), address + " has no summary");
        assertTrue(operation.get("responses").size() > 0, address + " has no answers");
        for (JsonNode parameter : operation.path("parameters")) {
            assertTrue(
                    parameter.has("$ref")
                            || !parameter.path("description").asText().isEmpty(),
                    address + ": parameter " + parameter.path("name").asText() + " has no description");
        }
    }

    private static void check(String name, String made) throws IOException {
        java.nio.file.Path file = FOLDER.resolve(name);
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
