package org.fuelstats.nailgun.sanitising;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is left of a document.
 *
 * @param document never Java's null; JSON's null if nothing is left
 * @param removed how many values were removed, by kind, such as {@code ip_address}, {@code secret}, {@code unlisted}; none has the count 0
 */
public record Sanitised(JsonNode document, Map<String, Integer> removed) {
    public Sanitised {
        removed = Collections.unmodifiableMap(new TreeMap<>(removed));
    }

    static Sanitised of(JsonNode document, Removals removals) {
        return new Sanitised(document == null ? NullNode.getInstance() : document, removals.byKind());
    }
}
