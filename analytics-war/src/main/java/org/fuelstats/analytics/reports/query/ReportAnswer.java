package org.fuelstats.analytics.reports.query;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of a report.
 *
 * @param asOf when the index was asked
 * @param index how the index was then: current, behind or rebuilding
 * @param installations how many installations are counted
 * @param lacking how many of them don't tell what the report's main table asks
 */
@Schema(
        name = "report.answer",
        description = "What a report says. The tables and their columns are those that the catalogue tells of it.")
public record ReportAnswer(
        String report,
        Instant asOf,
        String index,
        ReportFilters filters,
        long installations,
        long lacking,
        List<TableAnswer> tables) {}
