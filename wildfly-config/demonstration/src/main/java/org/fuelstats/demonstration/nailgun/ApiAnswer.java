package org.fuelstats.demonstration.nailgun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An answer of the API.
 *
 * @param body null if it has none
 */
record ApiAnswer(int status, JsonNode body) {
    static ApiAnswer ok(JsonNode body) {
        return new ApiAnswer(200, body);
    }

    static ApiAnswer created(JsonNode body) {
        return new ApiAnswer(201, body);
    }

    /** A task was begun. */
    static ApiAnswer accepted(JsonNode task) {
        return new ApiAnswer(202, task);
    }

    static ApiAnswer nothing() {
        return new ApiAnswer(204, null);
    }

    /** An error in Nailgun's form. */
    static ApiAnswer error(int status, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", message);
        body.putArray("errors");
        return new ApiAnswer(status, body);
    }
}
