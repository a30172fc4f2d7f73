package org.fuelstats.analytics.reports.adoption;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.DocumentCondition;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** How many installations and environments there are, new, active (reported within 30 days) and lost. */
@ApplicationScoped
class InstallationsReport extends Report {
    private static final int ACTIVE_DAYS = 30;

    InstallationsReport() {
        super(
                "installations",
                "Installations and environments",
                "How many installations and environments are there, how many are new, active and lost?",
                ReportGroup.ADOPTION,
                ReportTable.named("totals", "Totals")
                        .counting(Subject.INSTALLATIONS)
                        .measured(
                                Measure.count("installations", "Installations"),
                                Measure.count(
                                        "active",
                                        "Active within 30 days",
                                        DocumentCondition.withinDays("reported_at", ACTIVE_DAYS)),
                                Measure.count(
                                        "lost",
                                        "Lost",
                                        DocumentCondition.not(
                                                DocumentCondition.withinDays("reported_at", ACTIVE_DAYS))),
                                Measure.sum("environments", "Environments", "environments_num"),
                                Measure.sum("nodes", "Nodes", "allocated_nodes_num"))
                        .drawnAs(Chart.FIGURES)
                        .sameAs("""
                                select count(*) installations,
                                  count(*) filter (where reported_at >= now() at time zone 'UTC' - interval '30 days') active,
                                  count(*) filter (where (reported_at >= now() at time zone 'UTC' - interval '30 days') is not true) lost,
                                  coalesce(sum(case when structure ->> 'clusters_num' ~ '^0*[1-9][0-9]{0,8}$' then greatest(1,
                                  case when json_typeof(structure -> 'clusters') = 'array' then json_array_length(structure -> 'clusters') else 0 end)
                                  else 0 end), 0) environments,
                                  coalesce(sum(case when structure ->> 'allocated_nodes_num' ~ '^[0-9]{1,9}$' then (structure ->> 'allocated_nodes_num')::integer end), 0) nodes
                                from installation"""),
                ReportTable.named("by_environments", "Installations by number of environments")
                        .counting(Subject.INSTALLATIONS)
                        .by(Dimension.classes("environments", "Environments", "clusters_num", 0, 1, 2, 3, 4, 5, 10, 20))
                        .measured(Measure.count("installations", "Installations"))
                        .drawnAs(Chart.COLUMNS)
                        .sameAs("""
                                select case when number < 1 and number >= 0 then '0'
                                  when number < 2 and number >= 1 then '1'
                                  when number < 3 and number >= 2 then '2'
                                  when number < 4 and number >= 3 then '3'
                                  when number < 5 and number >= 4 then '4'
                                  when number < 10 and number >= 5 then '5–9'
                                  when number < 20 and number >= 10 then '10–19'
                                  when number >= 20 then '20 or more' end environments, count(*) installations
                                from (select case when structure ->> 'clusters_num' ~ '^[0-9]{1,9}$' then (structure ->> 'clusters_num')::integer end number from installation) told group by 1"""),
                ReportTable.named("new_by_week", "New installations by week")
                        .counting(Subject.INSTALLATIONS)
                        .by(Dimension.weeks("creation_date"))
                        .measured(Measure.count("installations", "New installations"))
                        .drawnAs(Chart.LINES)
                        .sameAs("""
                                select date_trunc('week', created_at)::date::text week, count(*) installations
                                from installation group by 1"""),
                ReportTable.named("lost_by_week", "Lost installations by the week of their last report")
                        .counting(Subject.INSTALLATIONS)
                        .where(DocumentCondition.not(DocumentCondition.withinDays("reported_at", ACTIVE_DAYS)))
                        .by(Dimension.weeks("reported_at"))
                        .measured(Measure.count("installations", "Lost installations"))
                        .drawnAs(Chart.LINES)
                        .sameAs("""
                                select date_trunc('week', reported_at)::date::text week, count(*) installations
                                from installation where (reported_at >= now() at time zone 'UTC' - interval '30 days') is not true group by 1"""));
    }
}
