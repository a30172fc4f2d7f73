package org.fuelstats.gnocchi.resourcetype;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fuelstats.timeseries.resources.AttributeType;
import org.fuelstats.timeseries.resources.AttributeType.Numeric;
import org.fuelstats.timeseries.resources.AttributeType.Text;
import org.fuelstats.timeseries.resources.ResourceType;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;

/** A resource type on the wire. */
record TypeAnswer(String name, Map<String, Object> attributes, String state) {
    static TypeAnswer of(ResourceType type) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        type.attributes().forEach(attribute -> attributes.put(attribute.name(), options(attribute)));
        return new TypeAnswer(type.name(), attributes, "active");
    }

    /** An attribute's type and its options. */
    static Map<String, Object> options(Attribute attribute) {
        AttributeType type = attribute.type();
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("type", type.label());
        options.put("required", attribute.required());
        if (type instanceof Text text) {
            options.put("min_length", text.minLength());
            options.put("max_length", text.maxLength());
        }
        if (type instanceof Numeric number) {
            options.put("min", number.min().map(Numeric::kept).orElse(null));
            options.put("max", number.max().map(Numeric::kept).orElse(null));
        }
        return options;
    }
}
