package org.fuelstats.analytics.reports.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Which hypervisors environments use; two in one environment are a row of their own. */
@ApplicationScoped
class HypervisorsReport extends Report {
    HypervisorsReport() {
        super(
                "hypervisors",
                "Hypervisors",
                "Which hypervisors do environments use?",
                ReportGroup.CONFIGURATION,
                ReportTable.named("hypervisors", "Hypervisors")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.values("hypervisor", "Hypervisor", "hypervisor"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .drawnAs(Chart.RING)
                        .sameAs("""
                                select case when not vcenter then libvirt when coalesce(libvirt, 'vcenter') = 'vcenter' then 'vcenter'
                                    else libvirt || ' + vcenter' end hypervisor, count(*) environments, count(distinct uid) installations
                                from (select uid, lower(cluster -> 'attributes' ->> 'libvirt_type') libvirt,
                                    coalesce((cluster -> 'attributes' -> 'vcenter')::text, '') = 'true' or
                                    case when cluster -> 'vmware_attributes' ->> 'vmware_az_nova_computes_num' ~ '^[0-9]{1,18}$'
                                      then (cluster -> 'vmware_attributes' ->> 'vmware_az_nova_computes_num')::bigint > 0
                                      else json_typeof(cluster -> 'vmware_attributes') is not distinct from 'object'
                                        and (cluster -> 'vmware_attributes')::jsonb <> '{}' end vcenter
                                  from environment) told group by 1"""));
    }
}
