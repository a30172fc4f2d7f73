package org.fuelstats.persistence.installations;

/**
 * What became of a structure.
 *
 * @param id the row
 * @param added whether the installation was not known before
 */
public record StoredStructure(long id, boolean added) {}
