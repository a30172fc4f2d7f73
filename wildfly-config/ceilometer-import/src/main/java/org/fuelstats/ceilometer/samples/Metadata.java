package org.fuelstats.ceilometer.samples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Metadata of a resource, by dotted paths ({@code flavor.id}), as far as the import uses them. */
public record Metadata(Map<String, String> values) {
    public static final Metadata NONE = new Metadata(Map.of());

    public Metadata {
        values = Map.copyOf(values);
    }

    /** Those of the paths that lead to a text, a number or a truth value, whether nested or flattened as Ceilometer's API has them. */
    public static Metadata of(JsonNode document, Set<String> paths) {
        Map<String, String> found = new HashMap<>();
        for (String path : paths) {
            JsonNode value = value(document, path);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                found.put(path, value.asText());
            }
        }
        return new Metadata(found);
    }

    private static JsonNode value(JsonNode document, String path) {
        if (document.has(path)) {
            return document.get(path);
        }
        JsonNode at = document;
        for (String step : path.split("\\.")) {
            at = at.path(step);
        }
        return at;
    }

    /** The value of the first of the paths that has one. */
    public Optional<String> first(Iterable<String> paths) {
        for (String path : paths) {
            if (values.containsKey(path)) {
                return Optional.of(values.get(path));
            }
        }
        return Optional.empty();
    }

    /** What either knows; what this one knows counts more. */
    public Metadata and(Metadata other) {
        Map<String, String> merged = new HashMap<>(other.values);
        merged.putAll(values);
        return new Metadata(merged);
    }
}
