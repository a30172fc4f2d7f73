package org.fuelstats.analytics.reports.operations;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** The statuses of environments. */
@ApplicationScoped
class StatusesReport extends Report {
    StatusesReport() {
        super(
                "environment-statuses",
                "Environment statuses",
                "In which states are environments?",
                ReportGroup.OPERATIONS,
                ReportTable.named("statuses", "Statuses")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.values("status", "Status", "status"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select cluster ->> 'status' status, count(*) environments, count(distinct uid) installations
                                from environment group by 1"""));
    }
}
