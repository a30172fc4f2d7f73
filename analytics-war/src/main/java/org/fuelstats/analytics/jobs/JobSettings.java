package org.fuelstats.analytics.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of jobs. Each has a type that rejects invalid text, so that all invalid settings are reported at startup. */
@ApplicationScoped
class JobSettings {
    private static final String PREFIX = "fuelstats.jobs.";

    @Inject
    @ConfigProperty(name = PREFIX + "running-per-node", defaultValue = "2")
    JobCount runningPerNode;

    @Inject
    @ConfigProperty(name = PREFIX + "running", defaultValue = "4")
    JobCount running;

    @Inject
    @ConfigProperty(name = PREFIX + "waiting-per-user", defaultValue = "10")
    JobCount waitingPerUser;

    @Inject
    @ConfigProperty(name = PREFIX + "max-result-bytes", defaultValue = "256 MiB")
    ResultSpace maxResult;

    @Inject
    @ConfigProperty(name = PREFIX + "max-total-bytes", defaultValue = "4 GiB")
    ResultSpace maxTotal;

    @Inject
    @ConfigProperty(name = PREFIX + "keep", defaultValue = "P7D")
    ResultRetention keep;

    /** How many jobs this node runs at a time. */
    int runningPerNode() {
        return runningPerNode.count();
    }

    /** How many jobs run at a time on all nodes together. */
    int running() {
        return running.count();
    }

    int waitingPerUser() {
        return waitingPerUser.count();
    }

    ResultSpace maxResult() {
        return maxResult;
    }

    ResultSpace maxTotal() {
        return maxTotal;
    }

    Duration keep() {
        return keep.duration();
    }
}
