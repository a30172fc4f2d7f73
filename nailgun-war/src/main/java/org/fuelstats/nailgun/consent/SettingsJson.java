package org.fuelstats.nailgun.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.fuelstats.nailgun.access.NailgunRefusal;

/** The settings on the wire: {@code {"settings": {…}}}. */
final class SettingsJson {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private SettingsJson() {}

    /**
     * The settings of a request; empty if it has none. Anything beside them, such as an identifier, is not read.
     *
     * @throws NailgunRefusal if the body is no JSON object, or its settings are none
     */
    static Optional<ObjectNode> requested(String body) {
        JsonNode document;
        try {
            document = MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw NailgunRefusal.invalid("The body is no JSON document: send {\"settings\": {…}}.");
        }
        if (!(document instanceof ObjectNode)) {
            throw NailgunRefusal.invalid("The body is no JSON object: send {\"settings\": {…}}.");
        }
        JsonNode settings = document.get("settings");
        if (settings == null) {
            return Optional.empty();
        }
        if (!(settings instanceof ObjectNode object)) {
            throw NailgunRefusal.invalid("settings is no JSON object: send {\"settings\": {…}}.");
        }
        return Optional.of(object);
    }

    /** The old settings with the new ones put over them, object by object. Lists and values are replaced. */
    static ObjectNode merged(ObjectNode old, ObjectNode changes) {
        ObjectNode merged = old.deepCopy();
        changes.properties().forEach(change -> {
            JsonNode before = merged.get(change.getKey());
            boolean bothObjects = before instanceof ObjectNode && change.getValue() instanceof ObjectNode;
            merged.set(
                    change.getKey(),
                    bothObjects ? merged((ObjectNode) before, (ObjectNode) change.getValue()) : change.getValue());
        });
        return merged;
    }
}
