package org.fuelstats.persistence.quarantine;

/**
 * How full the quarantine is.
 *
 * @param entries how many there are
 * @param bytes what they take of the cap
 */
public record QuarantineTotals(long entries, long bytes) {}
