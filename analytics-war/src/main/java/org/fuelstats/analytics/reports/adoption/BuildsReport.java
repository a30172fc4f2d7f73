package org.fuelstats.analytics.reports.adoption;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Which builds of the product are installed, and which revisions of its parts. */
@ApplicationScoped
class BuildsReport extends Report {
    BuildsReport() {
        super(
                "builds",
                "Builds and revisions",
                "Which builds of the product are installed?",
                ReportGroup.ADOPTION,
                ReportTable.named("builds", "Builds")
                        .counting(Subject.INSTALLATIONS)
                        .by(Dimension.values("build", "Build", "build_id"))
                        .measured(Measure.count("installations", "Installations"))
                        .sameAs("""
                                select structure -> 'fuel_release' ->> 'build_id' build, count(*) installations
                                from installation group by 1"""),
                ReportTable.named("revisions", "Revisions of the product's parts")
                        .counting(Subject.INSTALLATIONS)
                        .by(Dimension.values("revision", "Revision", "revisions"))
                        .measured(Measure.count("installations", "Installations"))
                        .sameAs("""
                                select listed.revision, count(*) installations
                                from installation left join lateral (
                                  select left(left(key, -4) || ' ' || value, 256) revision from json_each_text(
                                    case when json_typeof(structure -> 'fuel_release') = 'object' then structure -> 'fuel_release' else '{}' end)
                                  where key like '%\\_sha' and value is not null) listed on true group by 1"""));
    }
}
