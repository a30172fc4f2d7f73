package org.fuelstats.nailgun.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What overrules the administrator's choice.
 *
 * @param doNotTrack the environment variable by which many programs are told to send nothing
 */
@Dependent
record ConsentSettings(
        @ConfigProperty(name = "DO_NOT_TRACK", defaultValue = "0")
        String doNotTrack) {
    private static final Set<String> OFF = Set.of("0", "false", "no", "off");

    @Inject
    ConsentSettings {}

    /** Whether nothing may be sent, whatever was chosen. */
    boolean forbidsSending() {
        return !OFF.contains(doNotTrack.strip().toLowerCase(Locale.ROOT));
    }
}
