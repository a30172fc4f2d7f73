package org.fuelstats.persistence.trends;

import java.time.Duration;
import java.time.Instant;

/**
 * One deployment of an environment, from the start of Nailgun's task {@code deploy} to its end, including provisioning.
 *
 * @param actionLog the row id of its action log
 * @param environment Nailgun's number of the environment within its installation; null if the log has none
 * @param release the release that the installation had reported when the deployment became known
 */
public record DeploymentRecord(
        long actionLog,
        String installation,
        String release,
        Instant startedAt,
        Instant endedAt,
        boolean succeeded,
        Integer environment) {
    public DeploymentRecord {
        if (endedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("A deployment that ended before it started");
        }
    }

    public Duration duration() {
        return Duration.between(startedAt, endedAt);
    }
}
