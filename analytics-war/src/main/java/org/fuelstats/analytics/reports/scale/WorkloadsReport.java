package org.fuelstats.analytics.reports.scale;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.DocumentCondition;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** The resources on the clouds (machines, volumes, flavors, images, tenants, users), and their changes. */
@ApplicationScoped
class WorkloadsReport extends Report {
    WorkloadsReport() {
        super(
                "workloads",
                "Workloads on the clouds",
                "What runs on the clouds, and how does it change?",
                ReportGroup.SCALE,
                ReportTable.named("now", "Now")
                        .counting(Subject.WORKLOADS)
                        .where(DocumentCondition.isTrue("latest"))
                        .by(Dimension.values("type", "Resource", "resource_type"))
                        .measured(
                                Measure.sum("resources", "Resources", "current_num"),
                                Measure.count("environments", "Environments"),
                                Measure.mean("average", "Mean of an environment", "current_num"),
                                Measure.senders())
                        .sameAs("""
                                select type, sum(number) resources, count(*) environments, avg(number)::float8 average, count(distinct uid) installations
                                from (select *, case when json_typeof(data -> 'current') = 'array' then json_array_length(data -> 'current') else 0 end number from workload) told where latest group by 1"""),
                ReportTable.named("changes", "Changes by week")
                        .counting(Subject.WORKLOADS)
                        .by(Dimension.weeks("created_date"), Dimension.values("type", "Resource", "resource_type"))
                        .measured(
                                Measure.sum("added", "Added", "added_num"),
                                Measure.sum("removed", "Removed", "removed_num"))
                        .drawnAs(Chart.LINES)
                        .sameAs("""
                                select date_trunc('week', day)::date::text week, type, sum(case when json_typeof(data -> 'added') = 'array' then json_array_length(data -> 'added') else 0 end) added,
                                  sum(case when json_typeof(data -> 'removed') = 'array' then json_array_length(data -> 'removed') else 0 end) removed
                                from workload group by 1, 2"""));
    }
}
