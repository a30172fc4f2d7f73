package org.fuelstats.gnocchi.archivepolicy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.SchemaBodies;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.schemas.Message;
import org.fuelstats.timeseries.policies.PolicyCatalogue;
import org.json.JSONObject;

/** Archive policies over HTTP. */
@Path("/archive_policy")
@RequestScoped
@Tag(name = "Archive policies", description = "Archives and aggregation methods of the metrics that use the policy.")
public class ArchivePolicyResource {
    @Inject
    private PolicyCatalogue policies;

    @Inject
    private SchemaBodies bodies;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List all archive policies", description = "Ordered by name; not paged.")
    @APIResponse(responseCode = "200", description = "The policies")
    public List<PolicyAnswer> list() {
        return policies.list().stream().map(PolicyAnswer::of).toList();
    }

    @GET
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One archive policy")
    @APIResponse(responseCode = "200", description = "The policy")
    @APIResponse(responseCode = "404", description = "No such policy")
    public PolicyAnswer one(@Parameter(description = "The policy's name") @PathParam("name") String name) {
        return policies.find(name)
                .map(PolicyAnswer::of)
                .orElseThrow(() -> ApiError.of(ErrorCode.NOT_FOUND, "Archive policy " + name + " does not exist"));
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create an archive policy", description = "For administrators and services.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "archive_policy.request")))
    @APIResponse(
            responseCode = "201",
            description = "The policy; the header Location holds its address",
            content = @Content(schema = @Schema(implementation = PolicyAnswer.class)))
    @APIResponse(responseCode = "400", description = "Invalid policy; the response names the invalid member")
    @APIResponse(responseCode = "403", description = "The caller may not create policies")
    @APIResponse(responseCode = "409", description = "A policy of this name exists")
    public Response create(@Context UriInfo uri) {
        PolicyCatalogue.checkCreation(caller.get());
        JSONObject body = bodies.read(request, Message.ARCHIVE_POLICY_REQUEST);
        PolicyAnswer made = PolicyAnswer.of(policies.create(PolicyBody.policy(body), caller.get()));
        return Response.created(
                        uri.getBaseUriBuilder().path("archive_policy/{name}").build(made.name()))
                .entity(made)
                .build();
    }

    @PATCH
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change the archives of a policy",
            description =
                    "For administrators. Points and timespans of archives and the back window can be"
                            + " changed, granularities and methods cannot. A shorter archive takes effect immediately, a longer one fills from now on.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "archive_policy_change.request")))
    @APIResponse(responseCode = "200", description = "The changed policy")
    @APIResponse(responseCode = "400", description = "The change is not supported")
    @APIResponse(responseCode = "403", description = "The caller may not change policies")
    @APIResponse(responseCode = "404", description = "No such policy")
    public PolicyAnswer change(@Parameter(description = "The policy's name") @PathParam("name") String name) {
        one(name);
        PolicyCatalogue.checkChange(caller.get());
        JSONObject body = bodies.read(request, Message.ARCHIVE_POLICY_CHANGE_REQUEST);
        return PolicyAnswer.of(
                policies.change(name, PolicyBody.archives(body), PolicyBody.backWindow(body), caller.get()));
    }

    @DELETE
    @Path("/{name}")
    @Operation(summary = "Delete an archive policy", description = "For administrators.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "400", description = "A metric uses it")
    @APIResponse(responseCode = "403", description = "The caller may not delete policies")
    @APIResponse(responseCode = "404", description = "No such policy")
    public void delete(@Parameter(description = "The policy's name") @PathParam("name") String name) {
        policies.delete(name, caller.get());
    }
}
