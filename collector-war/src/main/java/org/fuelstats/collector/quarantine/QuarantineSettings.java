package org.fuelstats.collector.quarantine;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.AllowedRange;
import org.fuelstats.settings.ByteSize;

/** How much rejected content is kept, and how long. */
@Dependent
record QuarantineSettings(
        @ConfigProperty(name = "fuelstats.collector.quarantine.max-bytes", defaultValue = "256 MiB")
        @AllowedRange(min = "1 B", max = "1024 TiB")
        ByteSize maxBytes,

        @ConfigProperty(name = "fuelstats.collector.quarantine.max-entry-bytes", defaultValue = "4 MiB")
        @AllowedRange(min = "1 B", max = "1024 TiB")
        ByteSize maxEntryBytes,

        @ConfigProperty(name = "fuelstats.collector.quarantine.max-age", defaultValue = "P20D")
        @AllowedRange(min = "PT0.000000001S")
        Duration maxAge) {
    @Inject
    QuarantineSettings {}
}
