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

/** The operations performed, by task and request: how often, with which results, how long. */
@ApplicationScoped
class OperationsReport extends Report {
    OperationsReport() {
        super(
                "operations",
                "Operations",
                "What is done with the product, how often does it succeed, and how long does it take?",
                ReportGroup.OPERATIONS,
                ReportTable.named("operations", "Operations")
                        .counting(Subject.ACTION_LOGS)
                        .by(
                                Dimension.values("type", "Type", "action_type"),
                                Dimension.values("operation", "Operation", "action"))
                        .measured(
                                Measure.count("operations", "Operations"),
                                Measure.count(
                                        "succeeded", "Succeeded", DocumentCondition.oneOf("outcome", "succeeded")),
                                Measure.count("failed", "Failed", DocumentCondition.oneOf("outcome", "failed")),
                                Measure.share("failure_rate", "Failure rate", "failed", "operations"),
                                Measure.meanSeconds("mean", "Mean duration", "duration_ms"))
                        .sameAs("""
                                select type, coalesce(body ->> 'action_group' || ': ', '') || name operation, count(*) operations,
                                  count(*) filter (where outcome = 'succeeded') succeeded, count(*) filter (where outcome = 'failed') failed,
                                  avg(case when ended_at >= started_at
                                    then floor(extract(epoch from ended_at - started_at) * 1000) / 1000 end)::float8 mean
                                from log group by 1, 2"""),
                ReportTable.named("by_week", "By week")
                        .counting(Subject.ACTION_LOGS)
                        .by(Dimension.weeks("happened_at"), Dimension.values("type", "Type", "action_type"))
                        .measured(
                                Measure.count("operations", "Operations"),
                                Measure.count("failed", "Failed", DocumentCondition.oneOf("outcome", "failed")))
                        .drawnAs(Chart.LINES)
                        .sameAs("""
                                select date_trunc('week', happened_at)::date::text week, type, count(*) operations,
                                  count(*) filter (where outcome = 'failed') failed
                                from log group by 1, 2"""));
    }
}
