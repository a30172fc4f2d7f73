package org.fuelstats.demonstration.nailgun;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A request of the API.
 *
 * @param numbers those of the address, in order
 * @param query as it came, or null
 */
record ApiCall(List<Integer> numbers, String query, JsonNode body) {
    /** The object that the address names. */
    int id() {
        return numbers.get(0);
    }

    /** A number of the query; null if it has none of that name. */
    Integer asked(String name) {
        if (query != null) {
            for (String parameter : query.split("&")) {
                if (parameter.matches(name + "=\\d{1,9}")) {
                    return Integer.valueOf(parameter.substring(name.length() + 1));
                }
            }
        }
        return null;
    }
}
