package org.fuelstats.analytics.reports.query;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of a table.
 *
 * @param counted the table's main measure over everything that counts
 * @param unknown the main measure over what doesn't tell the first dimension
 * @param leftOut how many documents are in rows beyond those that are told
 * @param rows each row's columns by name; a null key stands for what isn't told, and comes last
 */
@Schema(
        name = "report.table.answer",
        description = "What a table says: each row has the columns by name; a null key stands for what is not told.")
public record TableAnswer(String name, Number counted, Number unknown, long leftOut, List<Map<String, Object>> rows) {}
