package org.fuelstats.analytics.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.ErrorCode;

/** The page of a list that a request selects. */
record Paging(int limit, int offset) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int USUAL_LIMIT = 1_000;
    private static final int LARGEST_LIMIT = 10_000;

    /**
     * Parses the parameter, a JSON object with {@code limit} and {@code offset}. As in the original service, anything else is treated as
     * missing. A limit above the maximum is reduced to it, and the response contains the value used.
     */
    static Paging of(String parameter) {
        JsonNode object = object(parameter);
        return new Paging(Math.min(number(object, "limit", USUAL_LIMIT), LARGEST_LIMIT), number(object, "offset", 0));
    }

    private static JsonNode object(String parameter) {
        try {
            JsonNode read = parameter == null ? null : JSON.readTree(parameter);
            return read != null && read.isObject() ? read : JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private static int number(JsonNode object, String name, int usual) {
        JsonNode value = object.get(name);
        if (value == null) return usual;
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 0) {
            throw RequestRefused.of(
                    ErrorCode.INVALID,
                    "\"" + name + "\" in paging_params must be an integer of at least 0, such as" + " {\"" + name
                            + "\": 100}.");
        }
        return value.intValue();
    }
}
