package org.fuelstats.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request as a story writes it, with variables still in it.
 *
 * @param user who asks: {@code operator}, {@code nobody} (no credentials), or a name that {@link Users} makes a user of
 * @param headers a null value takes away a header that would be sent otherwise
 */
record Ask(String method, String path, String user, Map<String, String> headers, Body body) {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    static final List<String> WORDS = Stream.of(METHODS, List.of("as", "send"), Body.WORDS)
            .flatMap(List::stream)
            .toList();

    static Ask of(String where, JsonNode written) {
        List<String> methods = METHODS.stream().filter(written::has).toList();
        if (methods.size() != 1) throw new IllegalArgumentException(where + ": one of " + METHODS + " is needed");
        String method = methods.get(0);
        Body body = Body.of(where, written);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        if (!body.isEmpty()) headers.put("Content-Type", "application/json");
        written.path("send").fields().forEachRemaining(entry -> {
            JsonNode value = entry.getValue();
            headers.put(entry.getKey(), value.isNull() ? null : value.asText());
        });
        return new Ask(method, written.get(method).asText(), written.path("as").asText(Users.OPERATOR), headers, body);
    }

    Ask with(Variables variables) {
        Map<String, String> filled = new LinkedHashMap<>();
        headers.forEach((name, value) -> {
            if (value != null) filled.put(name, variables.fill(value));
        });
        return new Ask(method, variables.fill(path), user, filled, body.with(variables));
    }

    boolean wantsJson() {
        return "application/json".equals(headers.get("Accept"));
    }

    @Override
    public String toString() {
        return method + " " + path + "  as " + user + "  " + headers + (body.isEmpty() ? "" : "\n" + body);
    }
}
