package org.fuelstats.analytics.catalogue;

import java.util.Map;

/**
 * A row in which the index and the database don't agree.
 *
 * @param key the row's keys by column
 * @param index the row's measures in the index; null when it has no such row
 * @param database the row's measures in the database; null when it has no such row
 */
public record Difference(Map<String, Object> key, Map<String, Object> index, Map<String, Object> database) {}
