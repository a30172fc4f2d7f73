package org.fuelstats.persistence.installations;

/**
 * A structure to be stored.
 *
 * @param structure JSON text
 * @param release the product's release; null if the structure names none
 * @param filtered whether the filtering rules keep it out of reports
 */
public record NewStructure(String masterNodeUid, String structure, String release, boolean filtered) {}
