package org.fuelstats.analytics.reports.operations;

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
                .where(Condition.oneOf("action_type", "http_request"))
                .by(Dimension.values("client", "Client", "client"))
                .measured(Measure.count("requests", "Requests"), Measure.senders())
                .drawnAs(Chart.RING)
                .sameAs("""
                                select case when agent ~* '^fuel-cli' then 'fuel-cli' when agent ~* '^fuel-web' then 'fuel-web' when trim(agent) <> '' then 'other' end client,
                                  count(*) requests, count(distinct uid) installations
                                from (select *, body -> 'additional_info' -> 'request_data' ->> 'user_agent' agent from log) told where type = 'http_request' group by 1"""));
    }
}
