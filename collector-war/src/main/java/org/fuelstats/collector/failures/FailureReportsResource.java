package org.fuelstats.collector.failures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.fuelstats.collector.reception.Reception;

/** Receives failure reports. */
@Path("/api/v1/failure_reports/")
@ApplicationScoped
public class FailureReportsResource {
    @Inject
    Reception reception;

    @Inject
    FailureReportsHandler handler;

    @POST
    public Response post(@Context HttpServletRequest request) {
        return reception.receive(request, handler);
    }
}
