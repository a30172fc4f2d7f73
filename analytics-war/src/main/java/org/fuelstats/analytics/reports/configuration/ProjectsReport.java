package org.fuelstats.analytics.reports.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Which projects of OpenStack are deployed beside the core. */
@ApplicationScoped
class ProjectsReport extends Report {
    ProjectsReport() {
        super(
                "projects",
                "Related projects",
                "Which related projects are deployed?",
                ReportGroup.CONFIGURATION,
                ReportTable.named("projects", "Projects")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.values("project", "Project", "projects"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select case when told then coalesce(listed.value, 'none') end project, count(*) environments, count(distinct uid) installations
                                from (select uid, cluster, exists (select from unnest(array['sahara', 'murano', 'ceilometer', 'heat', 'ironic', 'mongo']) option
                                    where (cluster -> 'attributes' -> option)::text in ('true', 'false')) told
                                  from environment) each left join lateral (select option from unnest(array['sahara', 'murano', 'ceilometer', 'heat', 'ironic', 'mongo']) option
                                  where (cluster -> 'attributes' -> option)::text = 'true') listed (value) on true group by 1"""));
    }
}
