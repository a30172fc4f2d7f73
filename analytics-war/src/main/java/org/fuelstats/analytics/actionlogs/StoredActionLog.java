package org.fuelstats.analytics.actionlogs;

/**
 * An action log as it is stored.
 *
 * @param id grows in the order of arrival, more or less
 * @param body the JSON that was sent
 */
record StoredActionLog(
        long id, String masterNodeUid, long externalId, String actionType, String actionName, String body) {}
