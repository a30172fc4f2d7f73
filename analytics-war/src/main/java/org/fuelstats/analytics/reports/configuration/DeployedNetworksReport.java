package org.fuelstats.analytics.reports.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.DocumentCondition;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Which networks nodes were deployed with, by the logs of deployments: Neutron's settings and the network schemes. */
@ApplicationScoped
class DeployedNetworksReport extends Report {
    private static final DocumentCondition DEPLOYED = DocumentCondition.all(
            DocumentCondition.oneOf("action_type", "nailgun_task"),
            DocumentCondition.oneOf("action_name", "deployment", "update"));

    DeployedNetworksReport() {
        super(
                "deployed-networks",
                "Networks of deployments",
                "Which networks are nodes deployed with?",
                ReportGroup.CONFIGURATION,
                ReportTable.named("segmentation", "Segmentation, by Neutron's settings")
                        .counting(Subject.ACTION_LOGS)
                        .where(DEPLOYED)
                        .by(Dimension.values("segmentation", "Segmentation", "segmentation_types"))
                        .measured(Measure.count("deployments", "Deployments"), Measure.senders())
                        .sameAs(told("segmentation", "node -> 'quantum_settings' -> 'L2' ->> 'segmentation_type'")),
                ReportTable.named("schemes", "Network schemes")
                        .counting(Subject.ACTION_LOGS)
                        .where(DEPLOYED)
                        .by(Dimension.values("scheme", "Provider and version", "network_schemes"))
                        .measured(Measure.count("deployments", "Deployments"), Measure.senders())
                        .sameAs(
                                told(
                                        "scheme",
                                        "(node -> 'network_scheme' ->> 'provider') || coalesce(' ' || (node -> 'network_scheme' ->> 'version'), '')")));
    }

    /** A log counts once for each of its values, and with none if its nodes tell nothing. */
    private static String told(String column, String value) {
        return """
                select told.value %s, count(*) deployments, count(distinct log.uid) installations
                from log left join lateral (select distinct %s as value from json_array_elements(
                  case when json_typeof(log.body -> 'additional_info' -> 'output' -> 'args' -> 'deployment_info') = 'array'
                    then log.body -> 'additional_info' -> 'output' -> 'args' -> 'deployment_info' else '[]' end) node
                  where %s is not null) told on true
                where log.type = 'nailgun_task' and log.name in ('deployment', 'update') group by 1""".formatted(column, value, value);
    }
}
