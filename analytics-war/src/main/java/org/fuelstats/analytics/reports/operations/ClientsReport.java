package org.fuelstats.analytics.reports.operations;

import jakarta.enterprise.context.ApplicationScoped;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.DocumentCondition;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** The client programs of requests, by their User-Agent, if it was sent. */
@ApplicationScoped
class ClientsReport extends Report {
    ClientsReport() {
        super(
                "clients",
                "Clients",
                "Which programs ask for operations?",
                ReportGroup.OPERATIONS,
                ReportTable.named("clients", "Clients")
                        .counting(Subject.ACTION_LOGS)
                        .where(DocumentCondition.oneOf("action_type", "http_request"))
                        .by(Dimension.values("client", "Client", "client"))
                        .measured(Measure.count("requests", "Requests"), Measure.senders())
                        .drawnAs(Chart.RING)
                        .sameAs("""
                                select case when agent ~* '^fuel-cli' then 'fuel-cli' when agent ~* '^fuel-web' then 'fuel-web' when trim(agent) <> '' then 'other' end client,
                                  count(*) requests, count(distinct uid) installations
                                from (select *, body -> 'additional_info' -> 'request_data' ->> 'user_agent' agent from log) told where type = 'http_request' group by 1"""));
    }
}
