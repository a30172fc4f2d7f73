package org.fuelstats.analytics.reports.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fuelstats.analytics.reports.engine.Chart;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.DocumentCondition;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportGroup;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Which programs requests come from, by their User-Agent, where it was sent. */
@ApplicationScoped
public class ClientsReport implements Report {
    @Override
    public String name() {
        return "clients";
    }

    @Override
    public String title() {
        return "Clients";
    }

    @Override
    public String question() {
        return "Which programs ask for operations?";
    }

    @Override
    public ReportGroup group() {
        return ReportGroup.OPERATIONS;
    }

    @Override
    public List<ReportTable> tables() {
        return List.of(ReportTable.named("clients", "Clients")
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
