package org.fuelstats.analytics.reports.scale;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.DocumentCondition;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** How the disks of nodes are laid out, by the logs of their provisioning. */
@ApplicationScoped
class DiskLayoutReport extends Report {
    private static final DocumentCondition PROVISIONED = DocumentCondition.all(
            DocumentCondition.oneOf("action_type", "nailgun_task"),
            DocumentCondition.oneOf("action_name", "provision"));

    /** The layouts: one row a log and node that told one, the volume groups sorted. */
    private static final String NODES = """
            (select log.id, log.uid, node.number, (select count(*) from json_array_elements(node.spaces) space where space ->> 'type' = 'disk') disks,
               array(select distinct vg collate "C" from json_array_elements(node.spaces) space, lateral (
                   select case when space ->> 'type' = 'vg' then space ->> 'id' end vg
                   union all select volume ->> 'vg' from json_array_elements(
                     case when json_typeof(space -> 'volumes') = 'array' then space -> 'volumes' else '[]' end) volume) named
                 where vg is not null order by 1) groups
             from log, lateral (select listed.number, listed.node -> 'ks_meta' -> 'pm_data' -> 'ks_spaces' spaces
               from json_array_elements(case when json_typeof(log.body -> 'additional_info' -> 'output' -> 'args' -> 'provisioning_info' -> 'nodes') = 'array'
                 then log.body -> 'additional_info' -> 'output' -> 'args' -> 'provisioning_info' -> 'nodes' else '[]' end)
                 with ordinality listed (node, number)) node
             where type = 'nailgun_task' and name = 'provision' and json_typeof(node.spaces) = 'array' and json_array_length(node.spaces) > 0)""";

    DiskLayoutReport() {
        super(
                "disk-layout",
                "Disk layout",
                "How are the disks of nodes laid out?",
                ReportGroup.SCALE,
                ReportTable.named("layouts", "Layouts")
                        .counting(Subject.ACTION_LOGS)
                        .where(PROVISIONED)
                        .by(Dimension.values("layout", "Disks and volume groups", "disk_layouts"))
                        .measured(Measure.count("provisionings", "Provisionings"), Measure.senders())
                        .sameAs(told("layout", """
                                left(disks || case when disks = 1 then ' disk: ' else ' disks: ' end
                                  || coalesce(nullif(array_to_string(groups, ' + '), ''), 'no volume group'), 256)""")),
                ReportTable.named("volume_groups", "Volume groups")
                        .counting(Subject.ACTION_LOGS)
                        .where(PROVISIONED)
                        .by(Dimension.values("group", "Volume group", "volume_groups"))
                        .measured(Measure.count("provisionings", "Provisionings"), Measure.senders())
                        .sameAs(told("\"group\"", "unnest(groups)")));
    }

    /** A log counts once for each of its values, and with none for those that tell nothing. */
    private static String told(String column, String value) {
        return """
                select told.value %s, count(*) provisionings, count(distinct log.uid) installations
                from log left join (select distinct id, %s as value from %s nodes) told on told.id = log.id
                where log.type = 'nailgun_task' and log.name = 'provision' group by 1""".formatted(column, value, NODES);
    }
}
