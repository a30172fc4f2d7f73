package org.fuelstats.ceilometer.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fuelstats.ceilometer.samples.Metadata;

/**
 * A mapping of meters to a type of resource.
 *
 * @param type the type in the store
 * @param meters the meters of such resources; a {@code *} at the end matches anything
 * @param attributes by name
 */
record Kind(String type, List<String> meters, Map<String, AttributeRule> attributes) {
    static final Kind GENERIC = new Kind("generic", List.of(), Map.of());

    boolean measuredBy(String meter) {
        return meters.stream()
                .anyMatch(pattern -> pattern.endsWith("*")
                        ? meter.startsWith(pattern.substring(0, pattern.length() - 1))
                        : meter.equals(pattern));
    }

    /** The attributes of a resource; empty when one is lacking without which it can't be of this type. */
    Optional<Map<String, Object>> attributes(String resource, Metadata metadata) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, AttributeRule> entry : attributes.entrySet()) {
            Optional<Object> value = entry.getValue().value(metadata, resource);
            if (value.isPresent()) {
                values.put(entry.getKey(), value.get());
            } else if (!entry.getValue().optional()) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
