package org.fuelstats.analytics.reports.operations;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.DocumentCondition;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** The duration of successful deployments: from the start of the task deploy to its end, including provisioning. */
@ApplicationScoped
class DeploymentTimeReport extends Report {
    private static final Measure[] MEASURES = {
        Measure.count("deployments", "Deployments"),
        Measure.meanSeconds("mean", "Mean", "duration_ms"),
        Measure.quantileSeconds("median", "Median", "duration_ms", 0.5),
        Measure.quantileSeconds("p90", "90 % take less than", "duration_ms", 0.9)
    };

    /** The measures out of n, mean and the sorted seconds; an index's quantile may lie a hundredth of the ranks beside the exact one. */
    private static final String SPREAD = """
            n deployments, mean, (sorted)[greatest(1, floor((0.5 - 0.01) * n)::integer)] median_low,
              (sorted)[least(n, ceil((0.5 + 0.01) * n)::integer + 1)] median_high,
              (sorted)[greatest(1, floor((0.9 - 0.01) * n)::integer)] p90_low,
              (sorted)[least(n, ceil((0.9 + 0.01) * n)::integer + 1)] p90_high""";

    DeploymentTimeReport() {
        super(
                "deployment-time",
                "Deployment time",
                "How long do deployments take?",
                ReportGroup.OPERATIONS,
                ReportTable.named("all", "All deployments")
                        .counting(Subject.DEPLOYMENTS)
                        .where(DocumentCondition.isTrue("succeeded"))
                        .measured(MEASURES)
                        .drawnAs(Chart.FIGURES)
                        .sameAs("""
                                select %s
                                from (select count(*)::integer n, avg(floor(seconds * 1000) / 1000)::float8 mean, array_agg(seconds order by seconds) sorted
                                  from deployment where succeeded) each""".formatted(SPREAD)),
                durations(
                        ReportTable.named("by_release", "By release"),
                        Dimension.releases("product_release", "Release", "release"),
                        "release"),
                durations(
                        ReportTable.named("by_size", "By size of the environment")
                                .drawnAs(Chart.COLUMNS),
                        Dimension.classes("nodes", "Nodes", "nodes_num", 0, 1, 5, 10, 20, 50, 100),
                        """
                                case when nodes < 1 and nodes >= 0 then '0'
                                  when nodes < 5 and nodes >= 1 then '1–4'
                                  when nodes < 10 and nodes >= 5 then '5–9'
                                  when nodes < 20 and nodes >= 10 then '10–19'
                                  when nodes < 50 and nodes >= 20 then '20–49'
                                  when nodes < 100 and nodes >= 50 then '50–99'
                                  when nodes >= 100 then '100 or more' end"""),
                durations(
                        ReportTable.named("by_roles", "By roles in the environment"),
                        Dimension.values("roles", "Roles", "roles"),
                        "roles"),
                durations(
                        ReportTable.named("by_month", "By month").drawnAs(Chart.LINES),
                        Dimension.months("end_timestamp"),
                        "date_trunc('month', ended_at)::date::text"));
    }

    /**
     * How long deployments take, row by row.
     *
     * @param key what the rows are divided by, as SQL
     */
    private static ReportTable durations(ReportTable.Draft table, Dimension rows, String key) {
        return table.counting(Subject.DEPLOYMENTS)
                .where(DocumentCondition.isTrue("succeeded"))
                .by(rows)
                .measured(MEASURES)
                .sameAs("""
                        select key as %s, %s
                        from (select key, count(*)::integer n, avg(floor(seconds * 1000) / 1000)::float8 mean,
                            array_agg(seconds order by seconds) sorted
                          from (select *, %s key from deployment where succeeded) told group by key) each""".formatted(rows.column().name(), SPREAD, key));
    }
}
