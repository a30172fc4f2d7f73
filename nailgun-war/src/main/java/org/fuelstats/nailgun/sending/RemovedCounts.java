package org.fuelstats.nailgun.sending;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.fuelstats.nailgun.sanitising.Sanitiser;

/** Adds up what is not sent of recorded actions, by the kinds of sanitising. */
final class RemovedCounts {
    private static final Sanitiser SANITISER = new Sanitiser();
    private static final String NAME = "{name}";

    private final Map<String, Integer> byKind = new TreeMap<>();

    void add(Map<String, Integer> removed) {
        removed.forEach((kind, count) -> byKind.merge(kind, count, Integer::sum));
    }

    /** A part of which nothing is sent, whatever is in it. */
    void addAllOf(JsonNode part) {
        boolean nothing =
                part.isContainerNode() ? part.isEmpty() : part.asText().isEmpty();
        if (!nothing) {
            add(SANITISER.taskOutput(null, part).removed());
        }
    }

    /** The parts of an address that were replaced because they may be names. */
    void addNames(String recorded, String sent) {
        int replaced = occurrences(sent) - occurrences(recorded);
        if (replaced > 0) {
            add(Map.of("unlisted", replaced));
        }
    }

    Map<String, Integer> byKind() {
        return byKind;
    }

    private static int occurrences(String text) {
        return (text.length() - text.replace(NAME, "").length()) / NAME.length();
    }
}
