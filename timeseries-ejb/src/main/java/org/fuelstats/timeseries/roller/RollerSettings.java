package org.fuelstats.timeseries.roller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The roller's settings. Each is read through a type that refuses bad text, so that a start reports all that are wrong. */
@ApplicationScoped
public class RollerSettings {
    private static final String PREFIX = "fuelstats.timeseries.roller.";

    @Inject
    @ConfigProperty(name = PREFIX + "workers", defaultValue = "2")
    Workers workers;

    @Inject
    @ConfigProperty(name = PREFIX + "ripe-bytes", defaultValue = "128 KiB")
    ByteCount ripeBytes;

    @Inject
    @ConfigProperty(name = PREFIX + "ripe-age", defaultValue = "PT1M")
    Age ripeAge;

    @Inject
    @ConfigProperty(name = PREFIX + "most-bytes", defaultValue = "1 MiB")
    ByteCount mostBytes;

    @Inject
    @ConfigProperty(name = PREFIX + "most-measures", defaultValue = "1000000")
    MeasureCount mostMeasures;

    /** How many shards a node rolls at a time. */
    int workers() {
        return workers.count();
    }

    /** When a shard is ripe, and how much of it is rolled at a time. */
    RollupThresholds thresholds() {
        return new RollupThresholds(ripeBytes.bytes(), ripeAge.duration(), mostBytes.bytes(), mostMeasures.count());
    }
}
