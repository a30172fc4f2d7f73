package org.fuelstats.nailgun.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.fuelstats.nailgun.gateway.ActionNames;
import org.fuelstats.nailgun.sanitising.Sanitised;

/** What is sent of a recorded request. Nailgun may have recorded it, so that nothing is taken as it is. */
final class RequestInformation {
    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> CLIENTS = Set.of("fuel-cli", "fuel-web", "other");

    private static final ActionNames NAMES = new ActionNames();
    private static final Pattern STATUS = Pattern.compile("\\d{3} [A-Za-z -]{1,40}");

    private RequestInformation() {}

    static Sanitised kept(JsonNode told) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        ObjectNode request = kept.putObject("request_data");
        keep(request, "http_method", told.path("request_data"), METHODS::contains);
        JsonNode url = told.path("request_data").path("url");
        if (url.isTextual()) {
            request.put("url", NAMES.url(url.textValue()));
        }
        keep(request, "user_agent", told.path("request_data"), CLIENTS::contains);
        request.putObject("data");
        ObjectNode response = kept.putObject("response_data");
        keep(response, "status", told.path("response_data"), text -> STATUS.matcher(text)
                .matches());
        response.putObject("data");
        String status = response.path("status").asText();
        if (!status.isEmpty() && !status.startsWith("20")) {
            response.put("message", status.substring(4));
        }
        return new Sanitised(kept, removed(told, kept));
    }

    /** Names in the address, bodies, and error texts that are not just the status's phrase. */
    private static Map<String, Integer> removed(JsonNode told, ObjectNode kept) {
        RemovedCounts removed = new RemovedCounts();
        removed.addNames(
                told.path("request_data").path("url").asText(),
                kept.path("request_data").path("url").asText());
        removed.addAllOf(told.path("request_data").path("data"));
        removed.addAllOf(told.path("response_data").path("data"));
        JsonNode message = told.path("response_data").path("message");
        if (!message.equals(kept.path("response_data").path("message"))) {
            removed.addAllOf(message);
        }
        return removed.byKind();
    }

    private static void keep(ObjectNode into, String name, JsonNode from, Predicate<String> isAllowed) {
        JsonNode value = from.path(name);
        if (value.isTextual() && isAllowed.test(value.textValue())) {
            into.put(name, value.textValue());
        }
    }
}
