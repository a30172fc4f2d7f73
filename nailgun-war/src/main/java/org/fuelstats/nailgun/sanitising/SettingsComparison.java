package org.fuelstats.nailgun.sanitising;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Compares settings with their defaults. */
final class SettingsComparison {
    private final Rules rules;

    SettingsComparison(Rules rules) {
        this.rules = rules;
    }

    /** Paths such as {@code common.debug}. A default that is generated (a password, say) differs in each environment and tells nothing. */
    List<String> between(JsonNode editable, JsonNode defaults) {
        List<String> modified = new ArrayList<>();
        if (editable == null || defaults == null) {
            return modified;
        }
        for (Iterator<Map.Entry<String, JsonNode>> groups = editable.fields(); groups.hasNext(); ) {
            Map.Entry<String, JsonNode> group = groups.next();
            group.getValue().fieldNames().forEachRemaining(attribute -> {
                JsonNode value = group.getValue().path(attribute).path("value");
                JsonNode standard =
                        defaults.path(group.getKey()).path(attribute).path("value");
                if (isKnown(group.getKey(), attribute)
                        && isComparable(value)
                        && isComparable(standard)
                        && !value.asText().equals(standard.asText())) {
                    modified.add(group.getKey() + "." + attribute);
                }
            });
        }
        return modified;
    }

    private boolean isKnown(String group, String attribute) {
        return rules.isListed(group, attribute) || rules.names(group, attribute);
    }

    private static boolean isComparable(JsonNode value) {
        return value.isValueNode() && !value.isMissingNode();
    }
}
