package org.fuelstats.analytics.reports.adoption;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.DocumentCondition;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Which releases of OpenStack and of the product are deployed, and how this develops over time. */
@ApplicationScoped
class ReleasesReport extends Report {
    ReleasesReport() {
        super(
                "releases",
                "Releases",
                "Which releases are deployed, and how does the mix move?",
                ReportGroup.ADOPTION,
                ReportTable.named("openstack", "Releases deployed")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.releases("openstack_release", "Release", "release.version"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select cluster -> 'release' ->> 'version' openstack_release, count(*) environments, count(distinct uid) installations
                                from environment group by 1"""),
                ReportTable.named("product", "Releases of the product")
                        .counting(Subject.INSTALLATIONS)
                        .by(Dimension.releases("product_release", "Release", "release"))
                        .measured(
                                Measure.count("installations", "Installations"),
                                Measure.sum("environments", "Environments", "environments_num"))
                        .sameAs("""
                                select release product_release, count(*) installations, sum(case when structure ->> 'clusters_num' ~ '^0*[1-9][0-9]{0,8}$' then greatest(1,
                                  case when json_typeof(structure -> 'clusters') = 'array' then json_array_length(structure -> 'clusters') else 0 end)
                                  else 0 end) environments
                                from installation group by 1"""),
                ReportTable.named("new_by_month", "New installations by month and release")
                        .counting(Subject.INSTALLATIONS)
                        .by(
                                Dimension.months("creation_date"),
                                Dimension.releases("product_release", "Release", "release"))
                        .measured(Measure.count("installations", "New installations"))
                        .drawnAs(Chart.STACKED)
                        .sameAs("""
                                select date_trunc('month', created_at)::date::text as month, release product_release, count(*) installations
                                from installation group by 1, 2"""),
                ReportTable.named("deployed_by_month", "Deployments by month and release")
                        .counting(Subject.DEPLOYMENTS)
                        .where(DocumentCondition.isTrue("succeeded"))
                        .by(
                                Dimension.months("end_timestamp"),
                                Dimension.releases("product_release", "Release", "release"))
                        .measured(Measure.count("deployments", "Deployments that succeeded"))
                        .drawnAs(Chart.STACKED)
                        .sameAs("""
                                select date_trunc('month', ended_at)::date::text as month, release product_release, count(*) deployments
                                from deployment where succeeded group by 1, 2"""));
    }
}
