package org.fuelstats.timeseries.ownership;

/**
 * The owners of a resource.
 *
 * @param createdByProject null where users belong to no project
 * @param user for whom it exists, as its creator says; may be null
 * @param project for which it exists; may be null
 */
public record Owners(String createdByUser, String createdByProject, String user, String project) {}
