package org.fuelstats.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.AllowedRange;

/** How long the audit log is kept. Refused logins have a limit of their own: who guesses passwords decides how many there are. */
@Dependent
record AuditSettings(
        @ConfigProperty(name = "fuelstats.audit.keep", defaultValue = "P365D")
        @AllowedRange(min = "P1D", max = "P3650D")
        Duration keep,

        @ConfigProperty(name = "fuelstats.audit.max-refused-logins", defaultValue = "100000")
        @AllowedRange(min = "0", max = "10000000")
        int maxRefusedLogins) {
    @Inject
    AuditSettings {}
}
