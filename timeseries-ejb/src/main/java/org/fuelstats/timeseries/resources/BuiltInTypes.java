package org.fuelstats.timeseries.resources;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The built-in types, from {@code built-in-types.json}. */
final class BuiltInTypes {
    private static final String FILE = "built-in-types.json";

    private BuiltInTypes() {}

    /** By name, in the file's order. */
    static Map<String, ResourceType> read() {
        try (InputStream file = BuiltInTypes.class.getResourceAsStream(FILE)) {
            Map<String, Map<String, TypeJson.Written>> written =
                    new ObjectMapper().readValue(file, new TypeReference<>() {});
            Map<String, ResourceType> types = new LinkedHashMap<>();
            written.forEach(
                    (name, attributes) -> types.put(name, new ResourceType(name, TypeJson.attributes(attributes))));
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
