package org.fuelstats.persistence.workloads;

/**
 * What became of a workload item.
 *
 * @param id the row
 * @param added whether the item was not known before
 */
public record StoredWorkload(long id, boolean added) {}
