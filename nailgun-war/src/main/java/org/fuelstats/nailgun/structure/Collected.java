package org.fuelstats.nailgun.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.fuelstats.nailgun.sanitising.Sanitised;

/** Adds up what sanitising removes from the parts of one description. */
final class Collected {
    private final Map<String, Integer> removed = new TreeMap<>();

    /** What is left of a part: an object, empty if nothing is. */
    ObjectNode left(Sanitised part) {
        part.removed().forEach((kind, count) -> removed.merge(kind, count, Integer::sum));
        JsonNode document = part.document();
        return document instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    Map<String, Integer> removed() {
        return removed;
    }
}
