package org.fuelstats.analytics.reports.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.DocumentCondition;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Which networks environments use: provider, segmentation, L23 provider, manager. */
@ApplicationScoped
class NetworksReport extends Report {
    NetworksReport() {
        super(
                "networks",
                "Networks",
                "Which kinds of networks do environments use?",
                ReportGroup.CONFIGURATION,
                ReportTable.named("providers", "Providers")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.values("provider", "Provider", "net_provider"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .drawnAs(Chart.RING)
                        .sameAs("""
                                select cluster ->> 'net_provider' provider, count(*) environments, count(distinct uid) installations
                                from environment group by 1"""),
                ReportTable.named("segmentation", "Segmentation of Neutron networks")
                        .counting(Subject.ENVIRONMENTS)
                        .where(DocumentCondition.oneOf("net_provider", "neutron"))
                        .by(Dimension.values("segmentation", "Segmentation", "network.segmentation_type"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select cluster -> 'network_configuration' ->> 'segmentation_type' segmentation, count(*) environments, count(distinct uid) installations
                                from environment where cluster ->> 'net_provider' = 'neutron' group by 1"""),
                ReportTable.named("l23_providers", "L23 providers of Neutron networks")
                        .counting(Subject.ENVIRONMENTS)
                        .where(DocumentCondition.oneOf("net_provider", "neutron"))
                        .by(Dimension.values("l23_provider", "L23 provider", "network.provider"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select case when not nsx then provider when coalesce(provider, 'nsx') = 'nsx' then 'nsx'
                                    else provider || ' + nsx' end l23_provider, count(*) environments, count(distinct uid) installations
                                from (select uid, cluster -> 'network_configuration' ->> 'net_l23_provider' provider,
                                    coalesce((cluster -> 'attributes' -> 'nsx')::text, '') = 'true' nsx
                                  from environment where cluster ->> 'net_provider' = 'neutron') told group by 1"""),
                ReportTable.named("nsx_transports", "Transport of NSX networks")
                        .counting(Subject.ENVIRONMENTS)
                        .where(DocumentCondition.known("network.nsx_transport"))
                        .by(Dimension.values("transport", "Transport", "network.nsx_transport"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select cluster -> 'attributes' ->> 'nsx_transport' transport, count(*) environments, count(distinct uid) installations
                                from environment where (cluster -> 'attributes' -> 'nsx')::text = 'true'
                                  and cluster -> 'attributes' ->> 'nsx_transport' is not null group by 1"""),
                ReportTable.named("managers", "Managers of Nova networks")
                        .counting(Subject.ENVIRONMENTS)
                        .where(DocumentCondition.oneOf("net_provider", "nova_network"))
                        .by(Dimension.values("manager", "Manager", "network.net_manager"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select cluster -> 'network_configuration' ->> 'net_manager' manager, count(*) environments, count(distinct uid) installations
                                from environment where cluster ->> 'net_provider' = 'nova_network' group by 1"""));
    }
}
