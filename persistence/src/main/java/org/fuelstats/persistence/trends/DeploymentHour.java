package org.fuelstats.persistence.trends;

import java.time.Instant;

/**
 * The deployments that ended within one hour.
 *
 * @param release empty for all releases together
 * @param secondsOfSucceeded the total duration of the successful ones
 */
public record DeploymentHour(Instant hour, String release, long succeeded, long failed, double secondsOfSucceeded) {}
