package org.fuelstats.analytics.reports.scale;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.NodeFacts;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;

/** The machines of nodes (virtual machines or bare metal), and their processors, memory and disks. */
@ApplicationScoped
class HardwareReport extends Report {
    HardwareReport() {
        super(
                "hardware",
                "Hardware",
                "Which machines are nodes, and how large are they?",
                ReportGroup.SCALE,
                NodeFacts.nodes(
                        ReportTable.named("servers", "Server types"),
                        "server",
                        Dimension.values("server", "Server", NodeFacts.VALUE),
                        """
                                select uid, cluster_number, nullif(trim(trim(coalesce(node ->> 'manufacturer', node -> 'meta' -> 'system' ->> 'manufacturer', '')) || ' '
                                     || trim(coalesce(node -> 'meta' -> 'system' ->> 'product', node ->> 'platform_name', ''))), '') as value
                                  from node"""),
                NodeFacts.nodes(
                        ReportTable.named("kinds", "Virtual machines and bare metal")
                                .drawnAs(Chart.RING),
                        "kind",
                        Dimension.values("kind", "Kind", NodeFacts.VALUE),
                        """
                                select uid, cluster_number, case when name ~* 'virtualbox|innotek|vmware|qemu|kvm|bochs|xen|hvm domu|parallels|virtual machine|virtual platform|openstack|rhev|ovirt|bhyve|amazon ec2|google compute|droplet|standard pc'
                                    then 'virtual machine' when name is not null then 'bare metal' end as value
                                  from (select *, nullif(trim(trim(coalesce(node ->> 'manufacturer', node -> 'meta' -> 'system' ->> 'manufacturer', '')) || ' '
                                     || trim(coalesce(node -> 'meta' -> 'system' ->> 'product', node ->> 'platform_name', ''))), '') as name from node) named"""),
                NodeFacts.nodes(
                        ReportTable.named("processors", "Processors").drawnAs(Chart.COLUMNS),
                        "processors",
                        Dimension.sizes("processors", "Processors of a node", NodeFacts.VALUE),
                        """
                                select uid, cluster_number, case when number < 2 and number >= 1 then '1'
                                     when number < 4 and number >= 2 then '2–3'
                                     when number < 8 and number >= 4 then '4–7'
                                     when number < 16 and number >= 8 then '8–15'
                                     when number < 32 and number >= 16 then '16–31'
                                     when number < 64 and number >= 32 then '32–63'
                                     when number < 128 and number >= 64 then '64–127'
                                     when number >= 128 then '128 or more' end as value
                                  from (select *, case when node -> 'meta' -> 'cpu' ->> 'total' ~ '^[0-9]{1,9}$' then (node -> 'meta' -> 'cpu' ->> 'total')::integer end number from node) told"""),
                NodeFacts.nodes(
                        ReportTable.named("memory", "Memory").drawnAs(Chart.COLUMNS),
                        "memory",
                        Dimension.sizes("memory", "Memory of a node", NodeFacts.VALUE),
                        """
                                select uid, cluster_number, case when number < 2 and number >= 1 then '1 GiB'
                                     when number < 4 and number >= 2 then '2–3 GiB'
                                     when number < 8 and number >= 4 then '4–7 GiB'
                                     when number < 16 and number >= 8 then '8–15 GiB'
                                     when number < 32 and number >= 16 then '16–31 GiB'
                                     when number < 64 and number >= 32 then '32–63 GiB'
                                     when number < 128 and number >= 64 then '64–127 GiB'
                                     when number < 256 and number >= 128 then '128–255 GiB'
                                     when number < 512 and number >= 256 then '256–511 GiB'
                                     when number >= 512 then '512 GiB or more' end as value
                                  from (select *, case when bytes > 0 then greatest(1, floor(bytes / 1073741824::float8 + 0.5)) end number from (select *, case when node -> 'meta' -> 'memory' ->> 'total' ~ '^[0-9]{1,18}$' then (node -> 'meta' -> 'memory' ->> 'total')::bigint end bytes from node) counted) told"""),
                NodeFacts.nodes(
                        ReportTable.named("disk_space", "Disk space").drawnAs(Chart.COLUMNS),
                        "disk_space",
                        Dimension.sizes("space", "Disk space of a node", NodeFacts.VALUE),
                        """
                                select uid, cluster_number, case when number < 50 and number >= 1 then '1–49 GB'
                                     when number < 100 and number >= 50 then '50–99 GB'
                                     when number < 250 and number >= 100 then '100–249 GB'
                                     when number < 500 and number >= 250 then '250–499 GB'
                                     when number < 1000 and number >= 500 then '500–999 GB'
                                     when number < 2000 and number >= 1000 then '1000–1999 GB'
                                     when number < 5000 and number >= 2000 then '2000–4999 GB'
                                     when number < 10000 and number >= 5000 then '5000–9999 GB'
                                     when number < 50000 and number >= 10000 then '10000–49999 GB'
                                     when number >= 50000 then '50000 GB or more' end as value
                                  from (select *, case when disks > 0 then case when bytes > 0 then greatest(1, floor(bytes / 1000000000::float8 + 0.5)) end end number from (select *,
                                     json_array_length(case when json_typeof(node -> 'meta' -> 'disks') = 'array' then node -> 'meta' -> 'disks' else '[]' end) disks,
                                     (select sum(case when disk ->> 'size' ~ '^[0-9]{1,18}$' then (disk ->> 'size')::bigint end) from json_array_elements(case when json_typeof(node -> 'meta' -> 'disks') = 'array' then node -> 'meta' -> 'disks' else '[]' end) disk) bytes
                                     from node) counted) told"""),
                NodeFacts.nodes(
                        ReportTable.named("disks", "Disks").drawnAs(Chart.COLUMNS),
                        "disks",
                        Dimension.sizes("disks", "Disks of a node", NodeFacts.VALUE),
                        """
                                select uid, cluster_number, case when number < 2 and number >= 1 then '1'
                                     when number < 3 and number >= 2 then '2'
                                     when number < 4 and number >= 3 then '3'
                                     when number < 6 and number >= 4 then '4–5'
                                     when number < 8 and number >= 6 then '6–7'
                                     when number < 12 and number >= 8 then '8–11'
                                     when number < 24 and number >= 12 then '12–23'
                                     when number >= 24 then '24 or more' end as value
                                  from (select *, json_array_length(case when json_typeof(node -> 'meta' -> 'disks') = 'array' then node -> 'meta' -> 'disks' else '[]' end) number from node) told"""));
    }
}
