package org.fuelstats.analytics.reports.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Which plugins environments have, by name and by version. */
@ApplicationScoped
class PluginsReport extends Report {
    PluginsReport() {
        super(
                "plugins",
                "Plugins",
                "Which plugins are installed, in which versions?",
                ReportGroup.CONFIGURATION,
                ReportTable.named("plugins", "Plugins")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.values("plugin", "Plugin", "plugins"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select case when json_typeof(cluster -> 'installed_plugins') = 'array' then coalesce(listed.value, 'none') end plugin, count(*) environments, count(distinct uid) installations
                                from environment left join lateral (select distinct plugin ->> 'name' from json_array_elements(case when json_typeof(cluster -> 'installed_plugins') = 'array' then cluster -> 'installed_plugins' else '[]' end) plugin
                                  where plugin ->> 'name' is not null) listed (value) on true group by 1"""),
                ReportTable.named("versions", "Versions")
                        .counting(Subject.ENVIRONMENTS)
                        .by(Dimension.values("version", "Plugin and version", "plugin_versions"))
                        .measured(Measure.count("environments", "Environments"), Measure.installations())
                        .sameAs("""
                                select case when json_typeof(cluster -> 'installed_plugins') = 'array' then coalesce(listed.value, 'none') end version, count(*) environments, count(distinct uid) installations
                                from environment left join lateral (select distinct plugin ->> 'name' || coalesce(' ' || (plugin ->> 'version'), '') from json_array_elements(case when json_typeof(cluster -> 'installed_plugins') = 'array' then cluster -> 'installed_plugins' else '[]' end) plugin
                                  where plugin ->> 'name' is not null) listed (value) on true group by 1"""));
    }
}
