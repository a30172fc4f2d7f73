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

/** Whether networks are verified, and how verifications end. */
@ApplicationScoped
class NetworkVerificationReport extends Report {
    NetworkVerificationReport() {
        super(
                "network-verification",
                "Network verification",
                "Are networks verified, and with which result?",
                ReportGroup.QUALITY,
                ReportTable.named("results", "Results")
                        .counting(Subject.ACTION_LOGS)
                        .where(DocumentCondition.all(
                                DocumentCondition.oneOf("action_type", "nailgun_task"),
                                DocumentCondition.oneOf("action_name", "verify_networks")))
                        .by(Dimension.values("result", "Result", "outcome"))
                        .measured(Measure.count("verifications", "Verifications"), Measure.senders())
                        .drawnAs(Chart.RING)
                        .sameAs("""
                                select outcome result, count(*) verifications, count(distinct uid) installations
                                from log where type = 'nailgun_task' and name = 'verify_networks' group by 1"""),
                ReportTable.named("by_week", "By week")
                        .counting(Subject.ACTION_LOGS)
                        .where(DocumentCondition.all(
                                DocumentCondition.oneOf("action_type", "nailgun_task"),
                                DocumentCondition.oneOf("action_name", "verify_networks")))
                        .by(Dimension.weeks("happened_at"))
                        .measured(
                                Measure.count("verifications", "Verifications"),
                                Measure.count("failed", "Failed", DocumentCondition.oneOf("outcome", "failed")))
                        .drawnAs(Chart.LINES)
                        .sameAs("""
                                select date_trunc('week', happened_at)::date::text week, count(*) verifications, count(*) filter (where outcome = 'failed') failed
                                from log where type = 'nailgun_task' and name = 'verify_networks' group by 1"""));
    }
}
