package org.fuelstats.analytics.reports.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.NodeFacts;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/**
 * Which settings are changed from their defaults, which kernel parameters are used, and which environments have manually customised
 * deployment data.
 */
@ApplicationScoped
class SettingsReport extends Report {
    SettingsReport() {
        super(
                "settings",
                "Changed settings",
                "Which settings are changed from their defaults?",
                ReportGroup.CONFIGURATION,
                ReportTable.named("settings", "Changed settings")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.values("setting", "Setting", "modified_settings"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select setting, count(*) environments, count(distinct uid) installations
                                from changed_setting group by 1"""),
                ReportTable.named("told", "How the changes are known")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.values("told", "Changes", "settings_told"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .drawnAs(Chart.NONE)
                        .sameAs("""
                                select told, count(distinct (uid, number)) environments, count(distinct uid) installations
                                from changed_setting group by 1"""),
                ReportTable.named("kernel_parameters", "Kernel parameters")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.values("parameters", "Kernel parameters", "kernel_params"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select cluster -> 'attributes' ->> 'kernel_params' parameters, count(*) environments, count(distinct uid) installations
                                from environment group by 1"""),
                NodeFacts.nodes(
                        ReportTable.named("node_kernel_parameters", "Kernel parameters of nodes"),
                        "kernel_parameters",
                        Dimension.values("parameters", "Kernel parameters", NodeFacts.VALUE),
                        "select uid, cluster_number, node ->> 'kernel_params' as value from node"),
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
