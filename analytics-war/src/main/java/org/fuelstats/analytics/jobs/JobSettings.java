package org.fuelstats.analytics.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.settings.AllowedRange;
import org.fuelstats.settings.ByteSize;

/** The settings of jobs; those without "per node" or "per user" count for all nodes together. */
@Dependent
record JobSettings(
        @ConfigProperty(name = "fuelstats.jobs.running-per-node", defaultValue = "2")
        @AllowedRange(min = "0", max = "1000")
        int runningPerNode,

        @ConfigProperty(name = "fuelstats.jobs.running", defaultValue = "4") @AllowedRange(min = "0", max = "1000")
        int running,

        @ConfigProperty(name = "fuelstats.jobs.waiting-per-user", defaultValue = "10")
        @AllowedRange(min = "0", max = "1000")
        int waitingPerUser,

        @ConfigProperty(name = "fuelstats.jobs.max-result-bytes", defaultValue = "256 MiB")
        @AllowedRange(min = "1 MiB", max = "1024 GiB")
        ByteSize maxResult,

        @ConfigProperty(name = "fuelstats.jobs.max-total-bytes", defaultValue = "4 GiB")
        @AllowedRange(min = "1 MiB", max = "1024 GiB")
        ByteSize maxTotal,

        @ConfigProperty(name = "fuelstats.jobs.keep", defaultValue = "P7D") @AllowedRange(min = "PT1M", max = "P3650D")
        Duration keep) {
    @Inject
    JobSettings {}
}
