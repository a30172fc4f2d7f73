package org.fuelstats.analytics.index;

import org.fuelstats.persistence.indexupkeep.RebuildRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.errors.ErrorBody;
import org.fuelstats.analytics.operators.Private;

/** The operator's view of the index: how it is, and the request to rebuild it. */
@Private
@Path("/private/index")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(
        name = "Private: index",
        description = "For operators on the server's own machine: how the index is, and its rebuild.")
@APIResponse(
        responseCode = "403",
        description = "The user isn't an operator, or asks from another machine or through a proxy")
public class IndexResource {
    @Inject
    private IndexReport report;

    @Inject
    private RebuildRequests requests;

    @GET
    @Operation(summary = "How the index is at this moment")
    @APIResponse(
            responseCode = "200",
            description = "Its state; null is what Elasticsearch can't tell",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IndexReport.State.class)))
    public IndexReport.State state() {
        return report.state();
    }

    @POST
    @Path("/rebuild")
    @Operation(summary = "Ask for a rebuild of the index")
    @APIResponse(
            responseCode = "202",
            description = "It is asked for; the state of the index",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IndexReport.State.class)))
    @APIResponse(responseCode = "409", description = "A rebuild is asked for or under way")
    public Response rebuild() {
        if (requests.open("an operator asked for it"))
            return Response.accepted(report.state()).build();
        return ErrorBody.answer(409, "A rebuild is asked for or under way already; GET /api/v1/private/index shows it.")
                .build();
    }
}
