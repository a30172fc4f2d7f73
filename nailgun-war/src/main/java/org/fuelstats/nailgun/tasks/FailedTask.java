package org.fuelstats.nailgun.tasks;

/**
 * A task that failed.
 *
 * @param message Nailgun's own words, which may name nodes and addresses; null if there are none
 */
public record FailedTask(String name, String message) {}
