package org.fuelstats.analytics.reports.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fuelstats.analytics.catalogue.Chart;
import org.fuelstats.analytics.catalogue.Condition;
import org.fuelstats.analytics.catalogue.Dimension;
import org.fuelstats.analytics.catalogue.Measure;
import org.fuelstats.analytics.catalogue.Report;
import org.fuelstats.analytics.catalogue.ReportGroup;
import org.fuelstats.analytics.catalogue.ReportTable;
import org.fuelstats.analytics.catalogue.Subject;

/** Whether networks are verified, and how verifications end. */
@ApplicationScoped
public class NetworkVerificationReport implements Report {
    @Override
    public String name() {
        return "network-verification";
    }

    @Override
    public String title() {
        return "Network verification";
    }

    @Override
    public String question() {
        return "Are networks verified, and with which result?";
    }

    @Override
    public ReportGroup group() {
        return ReportGroup.QUALITY;
    }

    @Override
    public List<ReportTable> tables() {
        return List.of(
                ReportTable.named("results", "Results")
                        .counting(Subject.ACTION_LOGS)
                        .where(Condition.all(
                                Condition.oneOf("action_type", "nailgun_task"),
                                Condition.oneOf("action_name", "verify_networks")))
                        .by(Dimension.values("result", "Result", "outcome"))
                        .measured(Measure.count("verifications", "Verifications"), Measure.senders())
                        .drawnAs(Chart.RING)
                        .sameAs("""
                                select outcome result, count(*) verifications, count(distinct uid) installations
                                from log where type = 'nailgun_task' and name = 'verify_networks' group by 1"""),
                ReportTable.named("by_week", "By week")
                        .counting(Subject.ACTION_LOGS)
                        .where(Condition.all(
                                Condition.oneOf("action_type", "nailgun_task"),
                                Condition.oneOf("action_name", "verify_networks")))
                        .by(Dimension.weeks("happened_at"))
                        .measured(
                                Measure.count("verifications", "Verifications"),
                                Measure.count("failed", "Failed", Condition.oneOf("outcome", "failed")))
                        .drawnAs(Chart.LINES)
                        .sameAs("""
                                select date_trunc('week', happened_at)::date::text week, count(*) verifications, count(*) filter (where outcome = 'failed') failed
                                from log where type = 'nailgun_task' and name = 'verify_networks' group by 1"""));
    }
}
