package org.fuelstats.gnocchi.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells load balancers that the metric store serves requests. */
@Path("/healthcheck")
@ApplicationScoped
@Tag(name = "Status")
public class HealthcheckResource {
    /** An empty answer. */
    @GET
    @Operation(
            summary = "Whether the metric store serves requests",
            description = "For load balancers, without credentials; the same is answered at `/healthcheck`. It says"
                    + " nothing about the database.")
    @APIResponse(responseCode = "200", description = "It does; the body is empty")
    public Response check() {
        return Response.ok("", MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8")).build();
    }
}
