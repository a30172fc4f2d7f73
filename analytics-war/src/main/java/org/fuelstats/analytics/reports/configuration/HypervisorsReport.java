package org.fuelstats.analytics.reports.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Which hypervisors environments use. */
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
                        .by(Dimension.values("hypervisor", "Hypervisor", "libvirt_type"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .drawnAs(Chart.RING)
                        .sameAs("""
                                select lower(cluster -> 'attributes' ->> 'libvirt_type') hypervisor, count(*) environments, count(distinct uid) installations
                                from environment group by 1"""));
    }
}
