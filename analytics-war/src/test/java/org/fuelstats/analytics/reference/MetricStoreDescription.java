package org.fuelstats.analytics.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import jakarta.ws.rs.BeanParam;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fuelstats.analytics.TimeSeriesApplication;
import org.fuelstats.schemas.Message;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** The metric store's API as an OpenAPI document: from the annotations of its resources and the schemas of its messages. */
final class MetricStoreDescription {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPONENTS = "#/components/schemas/";

    private final ObjectNode document;

    private MetricStoreDescription(ObjectNode document) {
        this.document = document;
    }

    /** What the classes of the application say of themselves. */
    static MetricStoreDescription read() {
        try {
            SmallRyeOpenAPI scanned = SmallRyeOpenAPI.builder()
                    .withConfig(new SmallRyeConfigBuilder().build())
                    .withIndex(index())
                    .enableModelReader(false)
                    .enableStandardStaticFiles(false)
                    .enableStandardFilter(false)
                    .build();
            MetricStoreDescription description =
                    new MetricStoreDescription((ObjectNode) JSON.readTree(scanned.toJSON()));
            description.introduce();
            description.addSchemas();
            return description;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode document() {
        return document;
    }

    private void introduce() {
        ObjectNode info = document.putObject("info");
        info.put("title", "Fuel-stats: the metric store");
        info.put("version", "1.0");
        info.put(
                "description",
                "The specification's entities and resources, and Gnocchi's metrics, on the analytics listener. Every address asks for"
                        + " credentials; which kinds are taken is the operator's choice.");
        info.putObject("license").put("name", "Apache-2.0");
        ObjectNode schemes = document.withObject("/components").putObject("securitySchemes");
        schemes.putObject("basic").put("type", "http").put("scheme", "basic");
        schemes.putObject("keystone").put("type", "apiKey").put("in", "header").put("name", "X-Auth-Token");
        ArrayNode ways = document.putArray("security");
        ways.addObject().putArray("basic");
        ways.addObject().putArray("keystone");
    }

    /** Puts in every message that an address names, under the name of its schema. */
    private void addSchemas() {
        ObjectNode schemas = document.withObject("/components").putObject("schemas");
        TreeSet<String> named = new TreeSet<>(Comparator.naturalOrder());
        document.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith(COMPONENTS))
                .map(reference -> reference.substring(COMPONENTS.length()))
                .forEach(named::add);
        named.forEach(name -> schemas.set(name, schema(name)));
    }

    private static ObjectNode schema(String name) {
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

    private static Index index() throws IOException {
        Indexer indexer = new Indexer();
        indexer.indexClass(TimeSeriesApplication.class);
        for (Class<?> part : new TimeSeriesApplication().getClasses()) {
            indexer.indexClass(part);
            for (Class<?> arguments : argumentsOf(part)) {
                indexer.indexClass(arguments);
            }
        }
        return indexer.complete();
    }

    /** The classes in which a resource's methods take their query arguments. */
    private static List<Class<?>> argumentsOf(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
                .<Class<?>>map(Parameter::getType)
                .toList();
    }

    /** Each address with its methods, in the order of the addresses. */
    Iterable<Map.Entry<String, JsonNode>> addresses() {
        return () -> document.get("paths").fields();
    }
}
