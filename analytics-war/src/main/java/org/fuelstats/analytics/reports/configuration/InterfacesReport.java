package org.fuelstats.analytics.reports.configuration;

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

/** Which network interfaces nodes have: how many, how fast, with which drivers, bonded or not. */
@ApplicationScoped
public class InterfacesReport implements Report {
    @Override
    public String name() {
        return "interfaces";
    }

    @Override
    public String title() {
        return "Network interfaces";
    }

    @Override
    public String question() {
        return "Which network interfaces do nodes have?";
    }

    @Override
    public ReportGroup group() {
        return ReportGroup.CONFIGURATION;
    }

    @Override
    public List<ReportTable> tables() {
        return List.of(
                ReportTable.named("speeds", "Speed of interfaces")
                        .counting(Subject.NODES)
                        .where(Condition.oneOf("fact", "interface_speed"))
                        .by(Dimension.sizes("speed", "Speed", "value"))
                        .measured(
                                Measure.sum("interfaces", "Interfaces", "count"),
                                Measure.environments(),
                                Measure.installations())
                        .sameAs("""
                                select value speed, count(*) interfaces, count(distinct (uid, cluster_number)) environments, count(distinct uid) installations
                                from (select uid, cluster_number, case when megabits > 0 then case when mod(megabits, 1000) = 0
                                     then megabits / 1000 || ' Gbit/s' else megabits || ' Mbit/s' end end as value
                                  from (select uid, cluster_number, coalesce(case when card ->> 'max_speed' ~ '^[0-9]{1,9}$' then (card ->> 'max_speed')::integer end,
                                     case when card ->> 'current_speed' ~ '^[0-9]{1,9}$' then (card ->> 'current_speed')::integer end) megabits
                                     from node, json_array_elements(case when json_typeof(node -> 'meta' -> 'interfaces') = 'array' then node -> 'meta' -> 'interfaces' else '[]' end) card) told) told group by 1"""),
                ReportTable.named("drivers", "Drivers of interfaces")
                        .counting(Subject.NODES)
                        .where(Condition.oneOf("fact", "interface_driver"))
                        .by(Dimension.values("driver", "Driver", "value"))
                        .measured(
                                Measure.sum("interfaces", "Interfaces", "count"),
                                Measure.environments(),
                                Measure.installations())
                        .sameAs("""
                                select value driver, count(*) interfaces, count(distinct (uid, cluster_number)) environments, count(distinct uid) installations
                                from (select uid, cluster_number, card ->> 'driver' as value
                                  from node, json_array_elements(case when json_typeof(node -> 'meta' -> 'interfaces') = 'array' then node -> 'meta' -> 'interfaces' else '[]' end) card) told group by 1"""),
                ReportTable.named("numbers", "Interfaces of nodes")
                        .counting(Subject.NODES)
                        .where(Condition.oneOf("fact", "interfaces"))
                        .by(Dimension.sizes("interfaces_num", "Interfaces of a node", "value"))
                        .measured(Measure.nodes(), Measure.environments(), Measure.installations())
                        .drawnAs(Chart.COLUMNS)
                        .sameAs("""
                                select value interfaces_num, count(*) nodes, count(distinct (uid, cluster_number)) environments, count(distinct uid) installations
                                from (select uid, cluster_number, case when number < 2 and number >= 1 then '1'
                                     when number < 3 and number >= 2 then '2'
                                     when number < 4 and number >= 3 then '3'
                                     when number < 5 and number >= 4 then '4'
                                     when number < 6 and number >= 5 then '5'
                                     when number < 8 and number >= 6 then '6–7'
                                     when number < 12 and number >= 8 then '8–11'
                                     when number >= 12 then '12 or more' end as value
                                  from (select *, case when json_typeof(node -> 'nic_interfaces') = 'array' and json_array_length(node -> 'nic_interfaces') > 0
                                     then json_array_length(node -> 'nic_interfaces') when json_typeof(node -> 'meta' -> 'interfaces') = 'array'
                                     then json_array_length(node -> 'meta' -> 'interfaces') end number from node) told) told group by 1"""),
                ReportTable.named("bonding", "Bonding")
                        .counting(Subject.NODES)
                        .where(Condition.oneOf("fact", "bonding"))
                        .by(Dimension.values("bonding", "Bonding", "value"))
                        .measured(Measure.nodes(), Measure.environments(), Measure.installations())
                        .drawnAs(Chart.RING)
                        .sameAs("""
                                select value bonding, count(*) nodes, count(distinct (uid, cluster_number)) environments, count(distinct uid) installations
                                from (select uid, cluster_number, case when json_typeof(node -> 'bond_interfaces') = 'array' then
                                    case when json_array_length(node -> 'bond_interfaces') > 0 then 'bonded' else 'not bonded' end end as value
                                  from node) told group by 1"""));
    }
}
