package org.fuelstats.collector.ping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.fuelstats.collector.reception.Reception;

/** Confirms to a sender that the collector is available. */
@Path("/api/v1/ping/")
@ApplicationScoped
public class PingResource {
    @Inject
    Reception reception;

    @GET
    public Response ping() {
        return reception.greet();
    }
}
