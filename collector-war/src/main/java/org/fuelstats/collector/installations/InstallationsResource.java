package org.fuelstats.collector.installations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.fuelstats.collector.reception.Reception;

/** Receives installation structures. */
@Path("/api/v1/installation_structure/")
@ApplicationScoped
public class InstallationsResource {
    @Inject
    Reception reception;

    @Inject
    InstallationsHandler handler;

    @POST
    public Response post(@Context HttpServletRequest request) {
        return reception.receive(request, handler);
    }
}
