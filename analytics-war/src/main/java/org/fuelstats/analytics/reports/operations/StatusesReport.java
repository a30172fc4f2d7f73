package org.fuelstats.analytics.reports.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** In which states environments are. */
@ApplicationScoped
public class StatusesReport implements Report {
    @Override
    public String name() {
        return "environment-statuses";
    }

    @Override
    public String title() {
        return "Environment statuses";
    }

    @Override
    public String question() {
        return "In which states are environments?";
    }

    @Override
    public ReportGroup group() {
        return ReportGroup.OPERATIONS;
    }

    @Override
    public List<ReportTable> tables() {
        return List.of(ReportTable.named("statuses", "Statuses")
                .counting(Subject.ENVIRONMENTS)
                .by(Dimension.values("status", "Status", "status"))
                .measured(Measure.count("environments", "Environments"), Measure.installations())
                .sameAs("""
                                select cluster ->> 'status' status, count(*) environments, count(distinct uid) installations
                                from environment group by 1"""));
    }
}
