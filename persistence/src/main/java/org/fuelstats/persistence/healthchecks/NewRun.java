package org.fuelstats.persistence.healthchecks;

import java.time.Instant;

/**
 * A run of health checks to be stored.
 *
 * @param endedAt null while the run goes on
 * @param tests JSON text
 */
public record NewRun(RunKey key, int clusterId, String testSet, Instant startedAt, Instant endedAt, String tests) {}
