package org.fuelstats.analytics.index;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.analytics.operators.Private;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.persistence.indexupkeep.RebuildRequests;

/** The operators' API of the index: its state, and the request to rebuild it. */
@Private
@Path("/private/index")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(
        name = "Private: index",
        description = "For operators on the server's own machine: state and rebuild of the index.")
@APIResponse(
        responseCode = "403",
        description = "The user is not an operator, or the request comes from another machine or through a proxy")
public class IndexResource {
    @Inject
    private IndexReport report;

    @Inject
    private RebuildRequests requests;

    @GET
    @Operation(summary = "State of the index")
    @APIResponseSchema(
            value = IndexReport.State.class,
            responseCode = "200",
            responseDescription = "The state; null where Elasticsearch is unavailable")
    public IndexReport.State state() {
        return report.state();
    }

    @POST
    @Path("/rebuild")
    @Operation(summary = "Request an index rebuild")
    @APIResponseSchema(
            value = IndexReport.State.class,
            responseCode = "202",
            responseDescription = "Requested; the state of the index")
    @APIResponse(responseCode = "409", description = "A rebuild is already requested or running")
    public Response rebuild() {
        if (requests.open("requested by an operator"))
            return Response.accepted(report.state()).build();
        throw RequestRefused.of(
                ErrorCode.CONFLICT, "A rebuild is already requested or running; see GET /api/v1/private/index.");
    }
}
