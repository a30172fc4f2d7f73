package org.fuelstats.timeseries.resources;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fuelstats.timeseries.errors.RequestRejectedException;

/** A type of resource, with the attributes of {@code generic} and its own. */
public record ResourceType(String name, List<Attribute> attributes) {
    /** An attribute of a type. */
    public record Attribute(String name, AttributeType type, boolean required) {}

    /** The type through which all resources are reached. */
    public static final String GENERIC = "generic";

    public ResourceType {
        attributes = List.copyOf(attributes);
    }

    /** The attributes by their names. */
    public Map<String, Attribute> byName() {
        return attributes.stream().collect(Collectors.toMap(Attribute::name, Function.identity()));
    }

    /** The attribute of that name; null if there is none. */
    public Attribute attribute(String wanted) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** The attribute of that name; refused if there is none. */
    public Attribute known(String wanted) {
        Attribute attribute = attribute(wanted);
        if (attribute == null) {
            throw RequestRejectedException.invalid(
                    wanted,
                    "Resource type " + name + " has no attribute '" + wanted + "'. "
                            + (attributes.isEmpty() ? "It has none of its own." : "Its own are " + names() + "."));
        }
        return attribute;
    }

    /**
     * The attributes after these values are set, in their stored form.
     *
     * @param before the stored attributes
     * @param values by name; null removes a value
     * @throws RequestRejectedException if one is unknown, of the wrong type or missing
     */
    Map<String, Object> set(Map<String, Object> before, Map<String, Object> values) {
        Map<String, Object> after = new LinkedHashMap<>(before);
        values.forEach((attribute, value) -> after.put(
                attribute, value == null ? null : known(attribute).type().read(attribute, value)));
        after.values().removeIf(Objects::isNull);
        List<String> missing = new ArrayList<>();
        for (Attribute attribute : attributes) {
            if (attribute.required() && !after.containsKey(attribute.name())) {
                missing.add(attribute.name());
            }
        }
        if (!missing.isEmpty()) {
            throw RequestRejectedException.invalid(
                    missing.get(0),
                    "A resource of type " + name + " needs '" + String.join("', '", missing)
                            + "'. Send a value for each.");
        }
        return Collections.unmodifiableMap(after);
    }

    private String names() {
        return String.join(
                ", ", new TreeSet<>(attributes.stream().map(Attribute::name).toList()));
    }
}
