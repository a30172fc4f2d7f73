package org.fuelstats.analytics.reports.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Which reference architecture (mode) environments follow. */
@ApplicationScoped
class ArchitecturesReport extends Report {
    ArchitecturesReport() {
        super(
                "architectures",
                "Reference architectures",
                "Which reference architectures do environments follow?",
                ReportGroup.CONFIGURATION,
                ReportTable.named("modes", "Modes")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.values("mode", "Mode", "mode"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .drawnAs(Chart.RING)
                        .sameAs("""
                                select cluster ->> 'mode' mode, count(*) environments, count(distinct uid) installations
                                from environment group by 1"""));
    }
}
