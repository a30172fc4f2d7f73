package org.fuelstats.collector.actionlogs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.fuelstats.collector.reception.Reception;

/** Receives action logs. */
@Path("/api/v1/action_logs/")
@ApplicationScoped
public class ActionLogsResource {
    @Inject
    Reception reception;

    @Inject
    ActionLogsHandler handler;

    @POST
    public Response post(@Context HttpServletRequest request) {
        return reception.receive(request, handler);
    }
}
