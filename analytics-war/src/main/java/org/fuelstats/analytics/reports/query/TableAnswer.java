package org.fuelstats.analytics.reports.query;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of a table.
 *
 * @param counted the table's main measure over everything included
 * @param unknown the main measure over documents without a value of the first dimension
 * @param leftOut the number of documents in omitted rows
 * @param rows each row's columns by name; the null key, for unknown values, is last
 */
@Schema(
        name = "report.table.answer",
        description = "What a table says: each row has the columns by name; a null key stands for what is not told.")
public record TableAnswer(String name, Number counted, Number unknown, long leftOut, List<Map<String, Object>> rows) {}
