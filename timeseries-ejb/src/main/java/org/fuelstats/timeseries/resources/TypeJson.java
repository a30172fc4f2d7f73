package org.fuelstats.timeseries.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;

/** The attributes of a type as JSON, as they are stored: each name with its type and options. */
final class TypeJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int USUAL_LENGTH = 255;

    private TypeJson() {}

    static List<Attribute> read(String json) {
        try {
            return attributes(JSON.readValue(json, new TypeReference<Map<String, Written>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a resource type that can't be read: " + json, e);
        }
    }

    static List<Attribute> attributes(Map<String, Written> written) {
        return written.entrySet().stream()
                .map(entry -> entry.getValue().attribute(entry.getKey()))
                .toList();
    }

    static String write(List<Attribute> attributes) {
        Map<String, Written> written = new LinkedHashMap<>();
        attributes.forEach(attribute -> written.put(attribute.name(), Written.of(attribute)));
        try {
            return JSON.writeValueAsString(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An attribute as written; options that its type doesn't have are null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Written(
            String type,
            boolean required,
            @JsonProperty("min_length") Integer minLength,
            @JsonProperty("max_length") Integer maxLength,
            Double min,
            Double max) {
        static Written of(Attribute attribute) {
            AttributeType type = attribute.type();
            if (type instanceof AttributeType.Text text) {
                return new Written(type.label(), attribute.required(), text.minLength(), text.maxLength(), null, null);
            }
            if (type instanceof AttributeType.Numeric number) {
                return new Written(
                        type.label(),
                        attribute.required(),
                        null,
                        null,
                        number.min().orElse(null),
                        number.max().orElse(null));
            }
            return new Written(type.label(), attribute.required(), null, null, null, null);
        }

        Attribute attribute(String name) {
            AttributeType read =
                    switch (type) {
                        case "string" ->
                            new AttributeType.Text(
                                    minLength == null ? 0 : minLength, maxLength == null ? USUAL_LENGTH : maxLength);
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
