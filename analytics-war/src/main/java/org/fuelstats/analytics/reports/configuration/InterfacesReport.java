package org.fuelstats.analytics.reports.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.NodeFacts;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;

/** Which network interfaces nodes have: how many, how fast, with which drivers, bonded or not. */
@ApplicationScoped
class InterfacesReport extends Report {
    InterfacesReport() {
        super(
                "interfaces",
                "Network interfaces",
                "Which network interfaces do nodes have?",
                ReportGroup.CONFIGURATION,
                NodeFacts.interfaces(
                        ReportTable.named("speeds", "Speed of interfaces"),
                        "interface_speed",
                        Dimension.sizes("speed", "Speed", NodeFacts.VALUE),
                        """
                                select uid, cluster_number, case when megabits > 0 then case when mod(megabits, 1000) = 0
                                     then megabits / 1000 || ' Gbit/s' else megabits || ' Mbit/s' end end as value
                                  from (select uid, cluster_number, coalesce(case when card ->> 'max_speed' ~ '^[0-9]{1,9}$' then (card ->> 'max_speed')::integer end,
                                     case when card ->> 'current_speed' ~ '^[0-9]{1,9}$' then (card ->> 'current_speed')::integer end) megabits
                                     from node, json_array_elements(case when json_typeof(node -> 'meta' -> 'interfaces') = 'array' then node -> 'meta' -> 'interfaces' else '[]' end) card) told"""),
                NodeFacts.interfaces(
                        ReportTable.named("drivers", "Drivers of interfaces"),
                        "interface_driver",
                        Dimension.values("driver", "Driver", NodeFacts.VALUE),
                        """
                                select uid, cluster_number, card ->> 'driver' as value
                                  from node, json_array_elements(case when json_typeof(node -> 'meta' -> 'interfaces') = 'array' then node -> 'meta' -> 'interfaces' else '[]' end) card"""),
                NodeFacts.nodes(
                        ReportTable.named("numbers", "Interfaces of nodes").drawnAs(Chart.COLUMNS),
                        "interfaces",
                        Dimension.sizes("interfaces_num", "Interfaces of a node", NodeFacts.VALUE),
                        """
                                select uid, cluster_number, case when number < 2 and number >= 1 then '1'
                                     when number < 3 and number >= 2 then '2'
                                     when number < 4 and number >= 3 then '3'
                                     when number < 5 and number >= 4 then '4'
                                     when number < 6 and number >= 5 then '5'
                                     when number < 8 and number >= 6 then '6–7'
                                     when number < 12 and number >= 8 then '8–11'
                                     when number >= 12 then '12 or more' end as value
                                  from (select *, case when json_typeof(node -> 'nic_interfaces') = 'array' and json_array_length(node -> 'nic_interfaces') > 0
                                     then json_array_length(node -> 'nic_interfaces') when json_typeof(node -> 'meta' -> 'interfaces') = 'array'
                                     then json_array_length(node -> 'meta' -> 'interfaces') end number from node) told"""),
                NodeFacts.nodes(
                        ReportTable.named("bonding", "Bonding").drawnAs(Chart.RING),
                        "bonding",
                        Dimension.values("bonding", "Bonding", NodeFacts.VALUE),
                        """
                                select uid, cluster_number, case when json_typeof(node -> 'bond_interfaces') = 'array' then
                                    case when json_array_length(node -> 'bond_interfaces') > 0 then 'bonded' else 'not bonded' end end as value
                                  from node"""));
    }
}
