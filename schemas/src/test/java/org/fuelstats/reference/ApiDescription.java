package org.fuelstats.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fuelstats.schemas.Message;

/** An API as an OpenAPI document: from the annotations of its resources, the records of its answers and the schemas of its messages. */
final class ApiDescription {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPONENTS = "#/components/schemas/";
    private static final Map<String, String> AS_THE_SERVER_WRITES = Map.of(
            "mp.openapi.extensions.smallrye.property-naming-strategy",
            PropertyNamingStrategies.SnakeCaseStrategy.class.getName());

    private final DescribedApi api;
    private final ObjectNode document;

    private ApiDescription(DescribedApi api, ObjectNode document) {
        this.api = api;
        this.document = document;
    }

    /** What the classes of the application say of themselves. */
    static ApiDescription of(DescribedApi api) {
        try {
            SmallRyeOpenAPI scanned = SmallRyeOpenAPI.builder()
                    .withConfig(new SmallRyeConfigBuilder()
                            .withSources(new PropertiesConfigSource(AS_THE_SERVER_WRITES, "how the server writes", 100))
                            .build())
                    .withIndex(CompiledClasses.ofModules(api.modules()))
                    .enableModelReader(false)
                    .enableStandardStaticFiles(false)
                    .enableStandardFilter(false)
                    .build();
            ApiDescription description = new ApiDescription(api, (ObjectNode) JSON.readTree(scanned.toJSON()));
            description.introduce();
            description.addParameters();
            description.addHeaders();
            description.addErrors();
            description.addSchemas();
            description.sort();
            return description;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DescribedApi api() {
        return api;
    }

    ObjectNode document() {
        return document;
    }

    /** Each address with its methods, in the order of the addresses. */
    Iterable<Map.Entry<String, JsonNode>> addresses() {
        return () -> document.get("paths").fields();
    }

    private void introduce() {
        ObjectNode info = document.putObject("info");
        info.put("title", api.title());
        info.put("version", "1.0");
        info.put("description", api.description());
        info.putObject("license").put("name", "Apache-2.0");
        ObjectNode schemes = document.withObject("/components").putObject("securitySchemes");
        ArrayNode security = document.putArray("security");
        new TreeSet<>(api.authentication().keySet()).forEach(name -> {
            List<String> way = api.authentication().get(name);
            ObjectNode scheme = schemes.putObject(name).put("type", way.get(0));
            if (way.get(0).equals("http")) {
                scheme.put("scheme", way.get(1));
            } else {
                scheme.put("in", "header").put("name", way.get(1));
            }
            security.addObject().putArray(name);
        });
    }

    private void addParameters() {
        if (api.parameters().isEmpty()) return;
        ObjectNode parameters = document.withObject("/components/parameters");
        api.parameters().forEach(parameters::set);
        operations().forEach(operation -> operation.path("parameters").forEach(this::refer));
    }

    /** An address that takes a shared parameter refers to its description. */
    private void refer(JsonNode parameter) {
        String name = parameter.path("name").asText();
        if (api.parameters().containsKey(name) && parameter.path("description").isMissingNode()) {
            ((ObjectNode) parameter).removeAll().put("$ref", "#/components/parameters/" + name);
        }
    }

    private void addHeaders() {
        if (api.headers().isEmpty()) return;
        ObjectNode headers = document.withObject("/components/headers");
        api.headers().forEach(headers::set);
    }

    /** Gives each answer that refuses its body, unless its resource says what it is; then those that every address may give. */
    private void addErrors() {
        api.errorSchema().ifPresent(schema -> operations()
                .forEach(operation -> operation.get("responses").fields().forEachRemaining(answer -> {
                    if (answer.getKey().compareTo("400") >= 0) addErrorBody((ObjectNode) answer.getValue(), schema);
                })));
        api.errors().forEach((status, when) -> {
            addErrorBody(
                    document.withObject("/components/responses")
                            .putObject(status)
                            .put("description", when),
                    api.errorSchema().orElseThrow());
            operations().forEach(operation -> addError((ObjectNode) operation, status));
        });
    }

    private static void addErrorBody(ObjectNode answer, String schema) {
        if (!answer.has("content")) {
            answer.putObject("content")
                    .putObject("application/json")
                    .putObject("schema")
                    .put("$ref", COMPONENTS + schema);
        }
    }

    private static void addError(ObjectNode operation, String status) {
        Map<String, JsonNode> answers = new TreeMap<>();
        operation.get("responses").fields().forEachRemaining(answer -> answers.put(answer.getKey(), answer.getValue()));
        answers.putIfAbsent(status, JSON.createObjectNode().put("$ref", "#/components/responses/" + status));
        operation.putObject("responses").setAll(answers);
    }

    /** All methods of all addresses. */
    List<JsonNode> operations() {
        List<JsonNode> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> address : addresses()) {
            for (JsonNode operation : address.getValue()) {
                if (operation.has("responses")) operations.add(operation);
            }
        }
        return operations;
    }

    /** Keeps of the records those that an address leads to, and puts in the messages that one names and that are no records. */
    private void addSchemas() {
        JsonNode records = document.at("/components/schemas").deepCopy();
        Map<String, ObjectNode> ours = api.schemas();
        ObjectNode schemas = document.withObject("/components").putObject("schemas");
        Map<String, JsonNode> sorted = new TreeMap<>();
        Deque<String> named = new ArrayDeque<>(schemasNamed(document));
        while (!named.isEmpty()) {
            String name = named.pop();
            if (sorted.containsKey(name)) continue;
            JsonNode schema =
                    records.has(name) ? records.get(name) : ours.containsKey(name) ? ours.get(name) : message(name);
            lowerCaseWords(schema);
            sorted.put(name, schema);
            named.addAll(schemasNamed(schema));
        }
        sorted.forEach(schemas::set);
    }

    private static List<String> schemasNamed(JsonNode part) {
        return part.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith(COMPONENTS))
                .map(reference -> reference.substring(COMPONENTS.length()).replaceAll("/.*", ""))
                .toList();
    }

    /** What the API is comes first, then its addresses, then what they refer to. */
    private void sort() {
        for (String part : List.of("tags", "paths", "components")) {
            document.set(part, document.remove(part));
        }
    }

    /** The constants of enums are words in lower case on the wire. */
    private static void lowerCaseWords(JsonNode schema) {
        if (schema.path("enum") instanceof ArrayNode words) {
            for (int i = 0; i < words.size(); i++) {
                words.set(i, TextNode.valueOf(words.get(i).asText().toLowerCase(Locale.ROOT)));
            }
        }
    }

    private static ObjectNode message(String name) {
        try (InputStream file = Message.class.getResourceAsStream("/org/fuelstats/schemas/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("An address names the message " + name + ", which has no schema");
            }
            ObjectNode schema = (ObjectNode) JSON.readTree(file);
            schema.remove("$schema");
            schema.remove("$id");
            relocate(schema, COMPONENTS + name + "/definitions/");
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reference within a schema's file becomes one within the document. */
    private static void relocate(JsonNode node, String definitions) {
        if (node instanceof ObjectNode object && object.path("$ref").asText().startsWith("#/definitions/")) {
            object.put("$ref", object.get("$ref").asText().replace("#/definitions/", definitions));
        }
        Iterator<JsonNode> children = node.elements();
        while (children.hasNext()) {
            relocate(children.next(), definitions);
        }
    }
}
