package org.fuelstats.gnocchi.keystone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import org.fuelstats.gnocchi.keystone.Keystone.Identity;
import org.fuelstats.gnocchi.keystone.Keystone.KeystoneUnavailable;

/** Keystone's description of a token. */
record TokenAnswer(JsonNode token) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static TokenAnswer read(String body) {
        try {
            JsonNode token = JSON.readTree(body).path("token");
            if (token.isObject()) {
                return new TokenAnswer(token);
            }
        } catch (JsonProcessingException e) {
            // reported below; the content received instead of JSON is not logged
        }
        throw unreadable("token");
    }

    Identity identity() {
        Set<String> roles = new HashSet<>();
        for (JsonNode role : token.path("roles")) {
            roles.add(text(role.path("name"), "token/roles/name"));
        }
        JsonNode project = token.path("project").path("id");
        return new Identity(
                text(token.path("user").path("id"), "token/user/id"),
                project.isMissingNode() ? null : text(project, "token/project/id"),
                roles,
                expires());
    }

    Instant expires() {
        String text = text(token.path("expires_at"), "token/expires_at");
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw unreadable("token/expires_at");
        }
    }

    private static String text(JsonNode value, String place) {
        if (!value.isTextual() || value.asText().isBlank()) {
            throw unreadable(place);
        }
        return value.asText();
    }

    private static KeystoneUnavailable unreadable(String place) {
        return new KeystoneUnavailable("unexpected response: " + place + " is missing or has the wrong type");
    }
}
