package org.fuelstats.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds for every refusal of the metric store, so that no story needs to say it: it is never a 5xx, and who accepts
 * JSON gets Gnocchi's form of an error; at the addresses of Prometheus' API, that of Prometheus.
 */
final class ErrorForm {
    private ErrorForm() {}

    static List<String> differences(Ask ask, Answer answer) {
        if (answer.status() >= 500) return List.of("status: nothing that a client sends may give a 5xx");
        // 401 comes from the container, before there is an API
        boolean told = answer.status() >= 400
                && answer.status() != 401
                && !ask.method().equals("HEAD");
        if (!told || !ask.wantsJson() || !ask.path().startsWith("/v1/")) return List.of();
        List<String> found = new ArrayList<>();
        JsonNode error = answer.json();
        if (ask.path().startsWith("/v1/prometheus/api/")) {
            boolean prometheus = error.path("status").asText().equals("error")
                    && error.path("errorType").isTextual()
                    && error.path("error").isTextual();
            return prometheus ? List.of() : List.of("the error hasn't the form of Prometheus' API");
        }
        if (error.path("code").asInt() != answer.status()) found.add("/code: isn't the status");
        if (!error.path("title").isTextual()) found.add("/title: isn't a text");
        if (!error.has("description")) found.add("/description: missing");
        String type = answer.header("Content-Type");
        if (type == null || !type.startsWith("application/json"))
            found.add("Content-Type: " + type + " instead of JSON");
        return found;
    }
}
