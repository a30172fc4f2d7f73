package org.fuelstats.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** The reference of an API in docs/ is what its resources and schemas say, and says something of everything. Each API's test inherits it. */
public abstract class ApiReferenceContract {
    private static final java.nio.file.Path FOLDER = java.nio.file.Path.of("..", "docs", "api");
    private final DescribedApi api;
    private final ApiDescription description;

    protected ApiReferenceContract(DescribedApi api) {
        this.api = api;
        this.description = ApiDescription.of(api);
    }

    /** Each address with its methods. */
    protected final Iterable<Map.Entry<String, JsonNode>> addresses() {
        return description.addresses();
    }

    @Test
    void theReferenceIsUpToDate() throws IOException {
        check(api.page() + ".md", ApiReference.text(description));
    }

    @Test
    void theDescriptionForProgramsIsUpToDate() throws IOException {
        YAMLMapper yaml = YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        check(api.name() + ".openapi.yaml", yaml.writeValueAsString(description.document()));
    }

    @Test
    void everyMethodOfEveryResourceIsDescribed() {
        long methods = api.application().getClasses().stream()
                .filter(part -> part.isAnnotationPresent(Path.class))
                .flatMap(part -> Arrays.stream(part.getDeclaredMethods()))
                .filter(method -> !isHidden(method))
                .flatMap(method -> Arrays.stream(method.getAnnotations()))
                .filter(word -> word.annotationType().isAnnotationPresent(HttpMethod.class))
                .count();
        assertEquals(methods, description.operations().size());
        for (Map.Entry<String, JsonNode> address : description.addresses()) {
            for (JsonNode operation : address.getValue()) {
                if (operation.has("responses")) assertDescribed(address.getKey(), operation);
            }
        }
    }

    @Test
    void everyReferenceLeadsToSomething() {
        JsonNode document = description.document();
        for (String reference : document.findValuesAsText("$ref")) {
            assertFalse(document.at(reference.substring(1)).isMissingNode(), reference + " leads to nothing");
        }
    }

    /** Methods that do nothing but refuse, where a server without them would answer with another status. */
    private static boolean isHidden(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        return operation != null && operation.hidden();
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

    private void check(String name, String made) throws IOException {
        java.nio.file.Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("fuelstats.docs.update")) {
            Files.writeString(file, made);
        }
        assertEquals(
                made,
                Files.readString(file, UTF_8),
                "docs/api/" + name + " is stale; update it by mvn -pl " + api.module()
                        + " -am test -Dfuelstats.docs.update=true");
    }
}
