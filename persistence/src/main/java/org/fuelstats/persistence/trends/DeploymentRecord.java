package org.fuelstats.persistence.trends;

import java.time.Duration;
import java.time.Instant;

/**
 * One deployment of an environment, from the start of Nailgun's task {@code deploy} to its end; provisioning is part of it.
 *
 * @param actionLog the row id of the action log that tells of it
 * @param environment Nailgun's number of the environment within its installation; null when the log names none
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
