package org.fuelstats.persistence.healthchecks;

/**
 * A run of health checks that was written.
 *
 * @param id the row
 * @param added whether the run was not known before
 */
public record StoredRun(long id, boolean added) {}
