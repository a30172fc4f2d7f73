package org.fuelstats.analytics.reports.quality;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.DocumentCondition;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Which health checks fail: failures and runs, most failures first. A check that was skipped, disabled or not yet run does not count as a run. */
@ApplicationScoped
class HealthChecksReport extends Report {
    private static final DocumentCondition RAN = DocumentCondition.oneOf("status", "success", "failure", "error");
    private static final DocumentCondition FAILED = DocumentCondition.oneOf("status", "failure", "error");

    HealthChecksReport() {
        super(
                "health-checks",
                "Health checks",
                "Which health checks fail, and how often do they run?",
                ReportGroup.QUALITY,
                ReportTable.named("checks", "Failures against runs")
                        .counting(Subject.HEALTH_CHECKS)
                        .where(RAN)
                        .by(Dimension.values("check", "Check", "id"))
                        .measured(
                                Measure.count("failures", "Failures", FAILED),
                                Measure.count("runs", "Runs"),
                                Measure.share("failure_rate", "Failure rate", "failures", "runs"))
                        .sameAs("""
                                select id as check, count(*) filter (where status in ('failure', 'error')) failures, count(*) runs
                                from health_check where status in ('success', 'failure', 'error') group by 1"""),
                ReportTable.named("sets", "Test sets")
                        .counting(Subject.HEALTH_CHECK_RUNS)
                        .by(Dimension.values("test_set", "Test set", "test_set"))
                        .measured(Measure.count("runs", "Runs"), Measure.senders())
                        .sameAs("""
                                select test_set, count(distinct run) runs, count(distinct uid) installations
                                from health_check group by 1"""),
                ReportTable.named("by_week", "Runs by week")
                        .counting(Subject.HEALTH_CHECK_RUNS)
                        .by(Dimension.weeks("ended_at"))
                        .measured(Measure.count("runs", "Runs"))
                        .drawnAs(Chart.LINES)
                        .sameAs("""
                                select date_trunc('week', ended_at)::date::text week, count(distinct run) runs
                                from health_check group by 1"""),
                ReportTable.named("statuses", "Results of checks")
                        .counting(Subject.HEALTH_CHECKS)
                        .by(Dimension.values("status", "Result", "status"))
                        .measured(Measure.count("checks", "Checks"))
                        .sameAs(
                                "select status, count(*) checks from health_check where number is not null group by 1"));
    }
}
