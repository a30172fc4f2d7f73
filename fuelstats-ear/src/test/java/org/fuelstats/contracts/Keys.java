package org.fuelstats.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Iterator;

/** A misspelt word in a story would be an expectation that nobody checks, so only known words are taken. */
final class Keys {
    private Keys() {}

    static void check(String where, JsonNode object, Collection<String> known) {
        if (!object.isObject()) throw new IllegalArgumentException(where + ": a map is needed, not " + object);
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new IllegalArgumentException(where + ": unknown word '" + name + "'; known are " + known);
            }
        }
    }
}
