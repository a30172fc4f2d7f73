package org.fuelstats.persistence.trends;

/**
 * The active installations of a release, with their environments and their nodes that belong to one.
 *
 * @param release empty for all releases together
 */
public record FleetFigures(String release, long installations, long environments, long nodes) {}
