package org.fuelstats.analytics.reports.query;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of a report.
 *
 * @param asOf the time of the query
 * @param index the state of the index then: current, behind or rebuilding
 * @param installations the number of installations counted
 * @param lacking the number of those without data for the report's main table
 * @param implausibleClocks the number of records, of any date, that tell a time which can't be right: it counts nowhere
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
        long implausibleClocks,
        List<TableAnswer> tables) {}
