package org.fuelstats.persistence.actionlogs;

/**
 * An action log to be stored.
 *
 * @param body the log's body, JSON text
 * @param actionName may be null
 * @param actionType may be null
 */
public record NewActionLog(ActionLogKey key, String body, String actionName, String actionType) {}
