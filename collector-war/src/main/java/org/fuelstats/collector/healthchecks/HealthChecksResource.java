package org.fuelstats.collector.healthchecks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.fuelstats.collector.reception.Reception;

/** Receives results of health checks. */
@Path("/api/v1/ostf_stats/")
@ApplicationScoped
public class HealthChecksResource {
    @Inject
    Reception reception;

    @Inject
    HealthChecksHandler handler;

    @POST
    public Response post(@Context HttpServletRequest request) {
        return reception.receive(request, handler);
    }
}
