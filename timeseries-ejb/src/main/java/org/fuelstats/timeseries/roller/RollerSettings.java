package org.fuelstats.timeseries.roller;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.AllowedRange;
import org.fuelstats.settings.ByteSize;

/** How many shards a node rolls up at a time, when a shard is ripe, and how much of it one roll-up takes. */
@Dependent
record RollerSettings(
        @ConfigProperty(name = "fuelstats.timeseries.roller.workers", defaultValue = "2")
        @AllowedRange(min = "0", max = "64")
        int workers,

        @ConfigProperty(name = "fuelstats.timeseries.roller.ripe-bytes", defaultValue = "128 KiB")
        @AllowedRange(min = "1 B", max = "64 MiB")
        ByteSize ripeBytes,

        @ConfigProperty(name = "fuelstats.timeseries.roller.ripe-age", defaultValue = "PT1M")
        @AllowedRange(min = "PT0S", max = "P1D")
        Duration ripeAge,

        @ConfigProperty(name = "fuelstats.timeseries.roller.most-bytes", defaultValue = "1 MiB")
        @AllowedRange(min = "1 B", max = "64 MiB")
        ByteSize mostBytes,

        @ConfigProperty(name = "fuelstats.timeseries.roller.most-measures", defaultValue = "1000000")
        @AllowedRange(min = "1000", max = "50000000")
        int mostMeasures) {
    @Inject
    RollerSettings {}

    RollupThresholds thresholds() {
        return new RollupThresholds(ripeBytes.bytes(), ripeAge, mostBytes.bytes(), mostMeasures);
    }
}
