package org.fuelstats.analytics.reports.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.query.ImplausibleClocks;
import org.fuelstats.analytics.reports.query.ReportAnswer;
import org.fuelstats.analytics.reports.query.ReportFilters;
import org.fuelstats.analytics.reports.query.ReportRunner;

/** Computes a report from the index and from the database, and compares the rows. */
@RequestScoped
class ReportVerifier {
    /** The maximum number of differences listed for a table. */
    private static final int MOST_TOLD = 100;

    @Inject
    private ReportRunner work;

    @Inject
    private DatabaseRows database;

    /** The result of one table; {@code differences} may be larger than the list. */
    @Schema(
            name = "report.verification.table",
            description = "How a table compared; the first hundred differences are told.")
    public record TableOutcome(String name, boolean equal, int differing, List<RowDifference> differences) {}

    /** The result of a report. Data that arrive between the two queries may cause differences. */
    @Schema(
            name = "report.verification",
            description = "How a report compared. What arrives between the two questions may differ.")
    public record Outcome(String report, Instant asOf, String index, boolean equal, List<TableOutcome> tables) {
        public int differing() {
            return tables.stream().mapToInt(TableOutcome::differing).sum();
        }
    }

    public Outcome of(Report report, ReportFilters filters) {
        ReportAnswer answer = work.answer(report, filters);
        List<TableOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < report.tables().size(); i++) {
            ReportTable table = report.tables().get(i);
            List<Map<String, Object>> rows = database.rows(table, filters);
            List<RowDifference> differences =
                    TableComparison.of(table, answer.tables().get(i), rows);
            outcomes.add(new TableOutcome(
                    table.name(),
                    differences.isEmpty(),
                    differences.size(),
                    differences.subList(0, Math.min(MOST_TOLD, differences.size()))));
        }
        if (!ImplausibleClocks.of(report).isEmpty()) outcomes.add(implausibleClocks(report, filters, answer));
        boolean equal = outcomes.stream().allMatch(TableOutcome::equal);
        return new Outcome(report.name(), answer.asOf(), answer.index(), equal, outcomes);
    }

    private TableOutcome implausibleClocks(Report report, ReportFilters filters, ReportAnswer answer) {
        long counted = ImplausibleClocks.of(report).stream()
                .map(records ->
                        database.rows(records.sql(), filters.always()).get(0).get("records"))
                .mapToLong(records -> ((Number) records).longValue())
                .sum();
        boolean equal = counted == answer.implausibleClocks();
        RowDifference difference =
                new RowDifference(Map.of(), Map.of("records", answer.implausibleClocks()), Map.of("records", counted));
        return new TableOutcome("implausible_clocks", equal, equal ? 0 : 1, equal ? List.of() : List.of(difference));
    }
}
