package org.fuelstats.nailgun.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Contact data, which are sent only if they were given on purpose. */
final class UserInformation {
    private static final int LONGEST = 255;

    private UserInformation() {}

    /**
     * Contact data of the master node's settings.
     *
     * @param settings with the member {@code statistics}, as Nailgun keeps them; broken ones provide nothing
     */
    static ObjectNode of(JsonNode settings) {
        JsonNode statistics = settings == null ? JsonNodeFactory.instance.objectNode() : settings.path("statistics");
        boolean provided = isOn(statistics, "user_choice_saved")
                && isOn(statistics, "send_anonymous_statistic")
                && isOn(statistics, "send_user_info");
        ObjectNode information = JsonNodeFactory.instance.objectNode();
        information.put("contact_info_provided", provided);
        if (provided) {
            for (String member : List.of("name", "email", "company")) {
                JsonNode value = statistics.path(member).path("value");
                if (value.isTextual()) {
                    String text = value.textValue();
                    information.put(member, text.substring(0, Math.min(LONGEST, text.length())));
                }
            }
        }
        return information;
    }

    private static boolean isOn(JsonNode statistics, String name) {
        JsonNode value = statistics.path(name).path("value");
        return value.isBoolean() && value.booleanValue();
    }
}
