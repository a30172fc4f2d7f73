package org.fuelstats.nailgun.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.fuelstats.nailgun.sanitising.Sanitiser;

/**
 * What the administrator has agreed to. Anything malformed is a no.
 *
 * @param chosen whether a choice was saved
 * @param statistics the switch for statistics, which is on until it is switched off
 * @param contact the switch for the contact information
 * @param version of what is collected that was agreed to; 0 before a choice. A choice that names none, as Nailgun itself saves it, is for 1
 */
public record Consent(boolean chosen, boolean statistics, boolean contact, int version) {
    /** What the settings say, as Nailgun keeps them: {@code {"statistics": {"user_choice_saved": {"value": true}, …}}}. */
    public static Consent of(JsonNode settings) {
        JsonNode statistics = settings == null ? MissingNode.getInstance() : settings.path("statistics");
        boolean chosen = isOn(statistics, "user_choice_saved");
        return new Consent(
                chosen,
                isOn(statistics, "send_anonymous_statistic"),
                isOn(statistics, "send_user_info"),
                chosen ? version(statistics.path("agreed_version").path("value")) : 0);
    }

    /** Whether statistics may be sent. */
    public boolean allowsStatistics() {
        return chosen && statistics;
    }

    /** Whether name, e-mail address and company may be sent. */
    public boolean allowsContact() {
        return allowsStatistics() && contact;
    }

    /** The same where something overrules it. */
    Consent withdrawn() {
        return new Consent(false, false, false, version);
    }

    /** Whether the administrator is to be asked: for the first time, or because a yes was for less than what is collected now. */
    public boolean isToBeAsked() {
        return !chosen || statistics && version < new Sanitiser().version();
    }

    /** Keeps of documents what was agreed to or, before any choice, what the administrator is asked for. */
    public Sanitiser sanitiser() {
        return version == 0 ? new Sanitiser() : Sanitiser.ofVersion(version);
    }

    private static int version(JsonNode value) {
        return value.isInt() ? Math.max(1, value.intValue()) : 1;
    }

    private static boolean isOn(JsonNode statistics, String name) {
        JsonNode value = statistics.path(name).path("value");
        return value.isBoolean() && value.booleanValue();
    }
}
