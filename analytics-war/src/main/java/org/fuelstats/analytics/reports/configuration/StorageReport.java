package org.fuelstats.analytics.reports.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Which storage back ends environments use: each option by itself, and each combination. */
@ApplicationScoped
class StorageReport extends Report {
    StorageReport() {
        super(
                "storage",
                "Storage",
                "Which storage back ends do environments use, alone and combined?",
                ReportGroup.CONFIGURATION,
                ReportTable.named("combinations", "Combinations")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.values("storage", "Storage", "storage"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select case when told then coalesce(chosen, 'none') end storage, count(*) environments, count(distinct uid) installations
                                from (select uid,
                                    (select string_agg(option, ' + ' order by place) from unnest(array['volumes_lvm', 'volumes_ceph', 'volumes_block_device', 'volumes_vmdk', 'images_ceph', 'images_vcenter', 'ephemeral_ceph', 'objects_ceph', 'iser']) with ordinality listed (option, place)
                                     where (cluster -> 'attributes' -> option)::text = 'true') chosen,
                                    exists (select from unnest(array['volumes_lvm', 'volumes_ceph', 'volumes_block_device', 'volumes_vmdk', 'images_ceph', 'images_vcenter', 'ephemeral_ceph', 'objects_ceph', 'iser']) option
                                     where (cluster -> 'attributes' -> option)::text in ('true', 'false')) told
                                  from environment) each group by 1"""),
                ReportTable.named("options", "Options")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.values("option", "Option", "storage_options"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select case when told then coalesce(listed.value, 'none') end option, count(*) environments, count(distinct uid) installations
                                from (select uid, cluster, exists (select from unnest(array['volumes_lvm', 'volumes_ceph', 'volumes_block_device', 'volumes_vmdk', 'images_ceph', 'images_vcenter', 'ephemeral_ceph', 'objects_ceph', 'iser']) option
                                    where (cluster -> 'attributes' -> option)::text in ('true', 'false')) told
                                  from environment) each left join lateral (select option from unnest(array['volumes_lvm', 'volumes_ceph', 'volumes_block_device', 'volumes_vmdk', 'images_ceph', 'images_vcenter', 'ephemeral_ceph', 'objects_ceph', 'iser']) option
                                  where (cluster -> 'attributes' -> option)::text = 'true') listed (value) on true group by 1"""));
    }
}
