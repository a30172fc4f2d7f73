package org.fuelstats.analytics.reports.verification;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row in which index and database differ.
 *
 * @param key the row's keys by column
 * @param index the row's measures in the index; null if it has no such row @param database the row's measures in the database; null if it
 *     has no such row
 */
@Schema(
        name = "report.difference",
        description = "A row in which index and database do not agree; null for the one that lacks it.")
record RowDifference(Map<String, Object> key, Map<String, Object> index, Map<String, Object> database) {}
