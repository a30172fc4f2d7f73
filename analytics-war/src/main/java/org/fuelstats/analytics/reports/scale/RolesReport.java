package org.fuelstats.analytics.reports.scale;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.NodeFacts;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;

/** The roles of nodes: each role separately, and each exact combination. */
@ApplicationScoped
class RolesReport extends Report {
    RolesReport() {
        super(
                "roles",
                "Roles",
                "Which roles do nodes have, alone and combined?",
                ReportGroup.SCALE,
                NodeFacts.nodes(
                        ReportTable.named("combinations", "Combinations of roles"),
                        "roles",
                        Dimension.values("roles", "Roles", NodeFacts.VALUE),
                        """
                                select uid, cluster_number,
                                   coalesce((select string_agg(role, ' + ' order by role collate "C") from (select distinct role
                                     from json_array_elements_text(case when json_typeof(node -> 'roles') = 'array' then node -> 'roles' else '[]' end) role)
                                     each), 'none') as value
                                  from node"""),
                NodeFacts.nodes(
                        ReportTable.named("roles", "Roles"),
                        "role",
                        Dimension.values("role", "Role", NodeFacts.VALUE),
                        """
                                select distinct on (uid, cluster_number, place, role) uid, cluster_number, role as value
                                  from (select *, row_number() over () place from node) placed,
                                    json_array_elements_text(case when json_typeof(node -> 'roles') = 'array' then node -> 'roles' else '[]' end) role"""));
    }
}
