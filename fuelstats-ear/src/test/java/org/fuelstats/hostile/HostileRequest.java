package org.fuelstats.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A request to be refused, or at least survived.
 *
 * @param body JSON; null if there is none
 */
record HostileRequest(String method, String path, String body) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /**
     * All requests that a description of an API gives rise to.
     *
     * @param known values of parameters of paths by name and beginning of the path, where something is found under them
     */
    static List<HostileRequest> of(JsonNode description, Map<String, String> known) {
        List<HostileRequest> requests = new ArrayList<>();
        description.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> {
                    if (!operation.getKey().equals("parameters")) {
                        new Operation(description, operation.getKey(), path.getKey(), operation.getValue(), known)
                                .addTo(requests);
                    }
                }));
        return requests;
    }

    /** All requests with bodies that a message's schema gives rise to. */
    static List<HostileRequest> ofMessage(String path, JsonNode schema) {
        List<HostileRequest> requests = new ArrayList<>();
        for (JsonNode value : HostileValues.VALUES) {
            for (JsonNode body : new SchemaPlaces(schema, schema).with(value)) {
                requests.add(new HostileRequest("POST", path, text(body)));
            }
        }
        return requests;
    }

    private static String text(JsonNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return method + " " + shortened(path) + (body == null ? "" : " " + shortened(body));
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    /** An operation of a description. */
    private record Operation(
            JsonNode description, String method, String path, JsonNode operation, Map<String, String> known) {
        void addTo(List<HostileRequest> requests) {
            JsonNode content = operation.at("/requestBody/content/application~1json");
            JsonNode schema = content.path("schema");
            String usual = content.isMissingNode()
                    ? null
                    : schema.isMissingNode() ? "{}" : text(new SchemaPlaces(description, schema).sample());
            for (JsonNode each : operation.path("parameters")) {
                JsonNode parameter = each.has("$ref")
                        ? description.at(each.get("$ref").asText().substring(1))
                        : each;
                String name = parameter.path("name").asText();
                for (String value : HostileValues.TEXTS) {
                    String address = parameter.path("in").asText().equals("path")
                            ? address(path.replace("{" + name + "}", value))
                            : address(path) + "?" + name + "=" + value;
                    requests.add(new HostileRequest(method.toUpperCase(java.util.Locale.ROOT), address, usual));
                }
            }
            if (usual == null) return;
            for (JsonNode value : HostileValues.VALUES) {
                List<JsonNode> bodies = schema.isMissingNode()
                        ? MeasureBodies.with(value)
                        : new SchemaPlaces(description, schema).with(value);
                bodies.forEach(body -> requests.add(new HostileRequest(
                        method.toUpperCase(java.util.Locale.ROOT),
                        address(path) + (path.contains("/batch/resources") ? "?create_metrics=true" : ""),
                        text(body))));
            }
        }

        /** What is deleted isn't found, so that the next request finds what it needs. */
        private String address(String path) {
            String address = path.replace("{type}", "generic").replace("{export}", "clusters");
            for (Map.Entry<String, String> each : known.entrySet()) {
                String[] key = each.getKey().split(" ", 2);
                if (!method.equals("delete") && address.startsWith(key[1])) {
                    address = address.replace("{" + key[0] + "}", each.getValue());
                }
            }
            return address.replaceAll("\\{\\w+\\}", SchemaPlaces.text("uuid"));
        }
    }
}
