package org.fuelstats.collector.workloads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.fuelstats.collector.reception.Reception;

/** Receives statistics of OpenStack workloads. */
@Path("/api/v1/oswl_stats/")
@ApplicationScoped
public class WorkloadsResource {
    @Inject
    Reception reception;

    @Inject
    WorkloadsHandler handler;

    @POST
    public Response post(@Context HttpServletRequest request) {
        return reception.receive(request, handler);
    }
}
