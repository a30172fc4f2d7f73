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

/** How many deployments fail before an environment succeeds, which never do, and what fails. */
@ApplicationScoped
class DeploymentFailuresReport extends Report {
    DeploymentFailuresReport() {
        super(
                "deployment-failures",
                "Deployment failures",
                "How many deployments fail before an environment succeeds?",
                ReportGroup.QUALITY,
                ReportTable.named("totals", "Totals")
                        .counting(Subject.DEPLOYMENTS)
                        .measured(
                                Measure.count(
                                        "environments",
                                        "Environments that succeeded",
                                        DocumentCondition.isTrue("first_success")),
                                Measure.mean(
                                        "before_first",
                                        "Failures before the first success, mean",
                                        "failures_before",
                                        DocumentCondition.isTrue("first_success")),
                                Measure.mean(
                                        "before_each",
                                        "Failures before each success, mean",
                                        "failures_before",
                                        DocumentCondition.isTrue("succeeded")),
                                Measure.count(
                                        "never",
                                        "Environments that never succeeded",
                                        DocumentCondition.isTrue("never_succeeded")),
                                Measure.count("deployments", "Deployments"),
                                Measure.count("failed", "Failed", DocumentCondition.isFalse("succeeded")),
                                Measure.share("failure_rate", "Failure rate", "failed", "deployments"))
                        .drawnAs(Chart.FIGURES)
                        .sameAs("""
                                select count(*) filter (where first_success) environments,
                                  avg(failures_before) filter (where first_success)::float8 before_first,
                                  avg(failures_before) filter (where succeeded)::float8 before_each,
                                  count(*) filter (where never_succeeded) never, count(*) deployments, count(*) filter (where not succeeded) failed
                                from deployment"""),
                ReportTable.named("distribution", "Environments by failures before the first success")
                        .counting(Subject.DEPLOYMENTS)
                        .where(DocumentCondition.isTrue("first_success"))
                        .by(Dimension.classes(
                                "failures",
                                "Failures before the first success",
                                "failures_before",
                                0,
                                1,
                                2,
                                3,
                                4,
                                5,
                                10))
                        .measured(Measure.count("environments", "Environments"))
                        .drawnAs(Chart.COLUMNS)
                        .sameAs("""
                                select case when failures_before < 1 and failures_before >= 0 then '0'
                                  when failures_before < 2 and failures_before >= 1 then '1'
                                  when failures_before < 3 and failures_before >= 2 then '2'
                                  when failures_before < 4 and failures_before >= 3 then '3'
                                  when failures_before < 5 and failures_before >= 4 then '4'
                                  when failures_before < 10 and failures_before >= 5 then '5–9'
                                  when failures_before >= 10 then '10 or more' end failures, count(*) environments
                                from deployment where first_success group by 1"""),
                ReportTable.named("by_release", "By release")
                        .counting(Subject.DEPLOYMENTS)
                        .by(Dimension.releases("product_release", "Release", "release"))
                        .measured(
                                Measure.count(
                                        "environments",
                                        "Environments that succeeded",
                                        DocumentCondition.isTrue("first_success")),
                                Measure.mean(
                                        "before_first",
                                        "Failures before the first success, mean",
                                        "failures_before",
                                        DocumentCondition.isTrue("first_success")),
                                Measure.count(
                                        "never",
                                        "Environments that never succeeded",
                                        DocumentCondition.isTrue("never_succeeded")),
                                Measure.count("deployments", "Deployments"),
                                Measure.count("failed", "Failed", DocumentCondition.isFalse("succeeded")),
                                Measure.share("failure_rate", "Failure rate", "failed", "deployments"))
                        .sameAs("""
                                select release product_release, count(*) filter (where first_success) environments,
                                  avg(failures_before) filter (where first_success)::float8 before_first,
                                  count(*) filter (where never_succeeded) never, count(*) deployments, count(*) filter (where not succeeded) failed
                                from deployment group by 1"""),
                ReportTable.named("failing", "Operations that fail")
                        .counting(Subject.ACTION_LOGS)
                        .where(DocumentCondition.all(
                                DocumentCondition.oneOf("action_type", "nailgun_task"),
                                DocumentCondition.oneOf("outcome", "failed")))
                        .by(Dimension.values("operation", "Operation", "action_name"))
                        .measured(Measure.count("failures", "Failures"), Measure.senders())
                        .sameAs("""
                                select name operation, count(*) failures, count(distinct uid) installations
                                from log where type = 'nailgun_task' and outcome = 'failed' group by 1"""));
    }
}
