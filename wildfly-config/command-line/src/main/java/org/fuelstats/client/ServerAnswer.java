package org.fuelstats.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;

/**
 * A response.
 *
 * @param server what people call the server
 * @param request its method and address, for messages
 */
public record ServerAnswer(String server, String request, int status, String body, HttpHeaders headers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether the request was done: 2xx. */
    public boolean ok() {
        return status / 100 == 2;
    }

    /** What it objects to, for people. */
    public String objection() {
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

    /** @throws IOException if it is none */
    public JsonNode json() throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    request + " answered " + status + " without JSON. Is this the address of " + server + "?", e);
        }
    }
}
