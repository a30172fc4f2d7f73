package org.fuelstats.ceilometer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * A response of the store.
 *
 * @param late the number of measures that are too late, according to the store
 */
record StoreAnswer(String request, int status, String body, long late) {
    private static final ObjectMapper JSON = new ObjectMapper();

    boolean ok() {
        return status / 100 == 2;
    }

    /** What it objects to, for people. */
    String objection() {
        String text = body;
        try {
            JsonNode description = JSON.readTree(body).path("description");
            text = description.isObject()
                    ? String.join(
                            ": ",
                            description.path("cause").asText(""),
                            description
                                    .path("reason")
                                    .asText(description.path("detail").toString()))
                    : description.asText(body);
        } catch (JsonProcessingException e) {
            // Not the store's own: shown as it came.
        }
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }

    JsonNode json() throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    request + " answered " + status
                            + " without JSON. Is --endpoint the address of a Fuel-stats metric store?",
                    e);
        }
    }
}
