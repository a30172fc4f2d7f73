package org.fuelstats.nailgun.consent;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the administrator has agreed to. Anything malformed is a no.
 *
 * @param chosen whether a choice was saved
 * @param statistics the switch for statistics, which is on until it is switched off
 * @param contact the switch for the contact information
 */
public record Consent(boolean chosen, boolean statistics, boolean contact) {
    /** What the settings say, as Nailgun keeps them: {@code {"statistics": {"user_choice_saved": {"value": true}, …}}}. */
    public static Consent of(JsonNode settings) {
        JsonNode statistics = settings.path("statistics");
        return new Consent(
                isOn(statistics, "user_choice_saved"),
                isOn(statistics, "send_anonymous_statistic"),
                isOn(statistics, "send_user_info"));
    }

    /** Whether statistics may be sent. */
    public boolean allowsStatistics() {
        return chosen && statistics;
    }

    /** Whether name, e-mail address and company may be sent. */
    public boolean allowsContact() {
        return allowsStatistics() && contact;
    }

    private static boolean isOn(JsonNode statistics, String name) {
        JsonNode value = statistics.path(name).path("value");
        return value.isBoolean() && value.booleanValue();
    }
}
