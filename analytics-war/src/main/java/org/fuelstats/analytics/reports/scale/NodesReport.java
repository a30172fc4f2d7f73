package org.fuelstats.analytics.reports.scale;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** The number of nodes of installations and environments. */
@ApplicationScoped
class NodesReport extends Report {
    NodesReport() {
        super(
                "nodes",
                "Nodes",
                "How many nodes do installations and environments have?",
                ReportGroup.SCALE,
                ReportTable.named("by_installations", "Installations by allocated nodes")
                        .counting(Subject.INSTALLATIONS)
                        .by(Dimension.classes(
                                "nodes", "Allocated nodes", "allocated_nodes_num", 0, 1, 5, 10, 20, 50, 100))
                        .measured(
                                Measure.count("installations", "Installations"),
                                Measure.sum("total", "Nodes", "allocated_nodes_num"))
                        .drawnAs(Chart.COLUMNS)
                        .sameAs("""
                                select case when number < 1 and number >= 0 then '0'
                                  when number < 5 and number >= 1 then '1–4'
                                  when number < 10 and number >= 5 then '5–9'
                                  when number < 20 and number >= 10 then '10–19'
                                  when number < 50 and number >= 20 then '20–49'
                                  when number < 100 and number >= 50 then '50–99'
                                  when number >= 100 then '100 or more' end nodes, count(*) installations, coalesce(sum(number), 0) total
                                from (select case when structure ->> 'allocated_nodes_num' ~ '^[0-9]{1,9}$' then (structure ->> 'allocated_nodes_num')::integer end number from installation) told group by 1"""),
                ReportTable.named("unallocated", "Installations by unallocated nodes")
                        .counting(Subject.INSTALLATIONS)
                        .by(Dimension.classes(
                                "nodes", "Unallocated nodes", "unallocated_nodes_num", 0, 1, 5, 10, 20, 50, 100))
                        .measured(
                                Measure.count("installations", "Installations"),
                                Measure.sum("total", "Nodes", "unallocated_nodes_num"))
                        .drawnAs(Chart.COLUMNS)
                        .sameAs("""
                                select case when number < 1 and number >= 0 then '0'
                                  when number < 5 and number >= 1 then '1–4'
                                  when number < 10 and number >= 5 then '5–9'
                                  when number < 20 and number >= 10 then '10–19'
                                  when number < 50 and number >= 20 then '20–49'
                                  when number < 100 and number >= 50 then '50–99'
                                  when number >= 100 then '100 or more' end nodes, count(*) installations, coalesce(sum(number), 0) total
                                from (select case when structure ->> 'unallocated_nodes_num' ~ '^[0-9]{1,9}$' then (structure ->> 'unallocated_nodes_num')::integer end number from installation) told group by 1"""),
                ReportTable.named("by_environments", "Environments by nodes")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.classes("nodes", "Nodes", "nodes_num", 0, 1, 5, 10, 20, 50, 100))
                        .measured(
                                Measure.count("environments", "Environments"),
                                Measure.installations(),
                                Measure.sum("total", "Nodes", "nodes_num"))
                        .drawnAs(Chart.COLUMNS)
                        .sameAs("""
                                select case when number < 1 and number >= 0 then '0'
                                  when number < 5 and number >= 1 then '1–4'
                                  when number < 10 and number >= 5 then '5–9'
                                  when number < 20 and number >= 10 then '10–19'
                                  when number < 50 and number >= 20 then '20–49'
                                  when number < 100 and number >= 50 then '50–99'
                                  when number >= 100 then '100 or more' end nodes, count(*) environments, count(distinct uid) installations, coalesce(sum(number), 0) total
                                from (select uid, case when cluster ->> 'nodes_num' ~ '^[0-9]{1,9}$' then (cluster ->> 'nodes_num')::integer end number from environment) told group by 1"""));
    }
}
