package org.fuelstats.timeseries.resources;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;

/** The built-in types, from {@code built-in-types.json}. */
final class BuiltInTypes {
    private static final String FILE = "built-in-types.json";
    private static final int LONGEST_TEXT = 255;

    private BuiltInTypes() {}

    /** By name, in the file's order. */
    static Map<String, ResourceType> read() {
        try (InputStream file = BuiltInTypes.class.getResourceAsStream(FILE)) {
            Map<String, Map<String, Written>> written = new ObjectMapper().readValue(file, new TypeReference<>() {});
            Map<String, ResourceType> types = new LinkedHashMap<>();
            written.forEach((name, attributes) -> types.put(
                    name,
                    new ResourceType(
                            name,
                            attributes.entrySet().stream()
                                    .map(entry -> entry.getValue().attribute(entry.getKey()))
                                    .toList())));
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private record Written(
            String type,
            boolean required,
            @JsonProperty("max_length") Integer maxLength,
            Double min,
            Double max) {
        Attribute attribute(String name) {
            AttributeType read =
                    switch (type) {
                        case "string" -> new AttributeType.Text(0, maxLength == null ? LONGEST_TEXT : maxLength);
                        case "uuid" -> new AttributeType.Identifier();
                        case "number" -> new AttributeType.Numeric(Optional.ofNullable(min), Optional.ofNullable(max));
                        case "bool" -> new AttributeType.Flag();
                        case "datetime" -> new AttributeType.Moment();
                        default -> throw new IllegalArgumentException(name + " has the unknown type " + type);
                    };
            return new Attribute(name, read, required);
        }
    }
}
