package org.fuelstats.analytics.reports.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fuelstats.analytics.catalogue.Chart;
import org.fuelstats.analytics.catalogue.Condition;
import org.fuelstats.analytics.catalogue.Dimension;
import org.fuelstats.analytics.catalogue.Measure;
import org.fuelstats.analytics.catalogue.Report;
import org.fuelstats.analytics.catalogue.ReportGroup;
import org.fuelstats.analytics.catalogue.ReportTable;
import org.fuelstats.analytics.catalogue.Subject;

/** Which settings are changed from their defaults, which kernel parameters are used, and what is customised by hand. */
@ApplicationScoped
public class SettingsReport implements Report {
    @Override
    public String name() {
        return "settings";
    }

    @Override
    public String title() {
        return "Changed settings";
    }

    @Override
    public String question() {
        return "Which settings are changed from their defaults?";
    }

    @Override
    public ReportGroup group() {
        return ReportGroup.CONFIGURATION;
    }

    @Override
    public List<ReportTable> tables() {
        return List.of(
                ReportTable.named("settings", "Changed settings")
                        .counting(Subject.ENVIRONMENTS)
                        .where(Condition.isTrue("settings_told"))
                        .by(Dimension.values("setting", "Setting", "modified_settings", "none"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select coalesce(listed.value, 'none') setting, count(*) environments, count(distinct uid) installations
                                from environment left join lateral (select distinct value from json_array_elements_text(cluster -> 'modified_settings') value) listed on true
                                where json_typeof(cluster -> 'modified_settings') = 'array' group by 1"""),
                ReportTable.named("told", "Whether environments tell")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.flag("told", "Changed settings", "settings_told", "told", "not told"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .drawnAs(Chart.NONE)
                        .sameAs("""
                                select case when json_typeof(cluster -> 'modified_settings') = 'array' then 'told' else 'not told' end told,
                                  count(*) environments, count(distinct uid) installations
                                from environment group by 1"""),
                ReportTable.named("kernel_parameters", "Kernel parameters")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.values("parameters", "Kernel parameters", "kernel_params"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select cluster -> 'attributes' ->> 'kernel_params' parameters, count(*) environments, count(distinct uid) installations
                                from environment group by 1"""),
                ReportTable.named("customized", "Customised by hand")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.flag("customized", "Customised", "is_customized", "customised", "as deployed"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .drawnAs(Chart.RING)
                        .sameAs("""
                                select case (cluster -> 'is_customized')::text when 'true' then 'customised' when 'false' then 'as deployed' end customized,
                                  count(*) environments, count(distinct uid) installations
                                from environment group by 1"""));
    }
}
