package org.fuelstats.analytics.reports.adoption;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Which operating systems environments run, with the versions named by their releases. */
@ApplicationScoped
class OperatingSystemsReport extends Report {
    OperatingSystemsReport() {
        super(
                "operating-systems",
                "Operating systems",
                "Which operating systems do environments run?",
                ReportGroup.ADOPTION,
                ReportTable.named("systems", "Operating systems")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.values("system", "Operating system", "release.os"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .drawnAs(Chart.RING)
                        .sameAs("""
                                select lower(cluster -> 'release' ->> 'os') system, count(*) environments, count(distinct uid) installations
                                from environment group by 1"""),
                ReportTable.named("versions", "Versions")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.values("version", "Version", "release.os_version"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select substring(cluster -> 'release' ->> 'name' from '\\mon ([A-Za-z]+ [0-9]+(?:\\.[0-9]+)*)') version, count(*) environments, count(distinct uid) installations
                                from environment group by 1"""));
    }
}
