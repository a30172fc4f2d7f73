package org.fuelstats.persistence.time;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.AllowedRange;

/**
 * How far senders' clocks are trusted.
 *
 * @param maxAhead how long after its receipt a time that a record tells may lie
 */
@Dependent
record ClockSettings(
        @ConfigProperty(name = "fuelstats.senders.max-clock-ahead", defaultValue = "P1D")
        @AllowedRange(min = "PT0S", max = "P365D")
        Duration maxAhead) {
    @Inject
    ClockSettings {}
}
