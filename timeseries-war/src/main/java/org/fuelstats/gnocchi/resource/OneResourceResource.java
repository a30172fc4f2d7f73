package org.fuelstats.gnocchi.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.SchemaBodies;
import org.fuelstats.schemas.Message;
import org.fuelstats.timeseries.resources.Resource;
import org.fuelstats.timeseries.resources.ResourceCatalogue;
import org.fuelstats.timeseries.resources.ResourceChange;
import org.fuelstats.timeseries.resources.ResourceFilter;
import org.fuelstats.timeseries.resources.ResourceFilter.Compare;
import org.fuelstats.timeseries.resources.ResourceFilter.Operator;
import org.fuelstats.timeseries.resources.ResourceType;
import org.fuelstats.timeseries.resources.ResourceTypes;

/** One resource of a type; through {@code generic} one of any type. */
@Path("/resource/{type}/{id}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resources")
public class OneResourceResource {
    private static final String TYPE =
            "A type that `GET /v1/resource` lists. `generic` addresses the resources of every type, with the"
                    + " attributes that all have";

    private static final String ID = "The resource's id: its UUID, or the text with which the caller created it";

    @Inject
    ResourceCatalogue catalogue;

    @Inject
    ResourceTypes types;

    @Inject
    ResourceLists lists;

    @Inject
    SchemaBodies bodies;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** One resource. */
    @GET
    @Operation(summary = "Show a resource")
    @APIResponse(
            responseCode = "200",
            description = "The resource",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "resource.answer")))
    @APIResponse(
            responseCode = "404",
            description = "Unknown type, or no resource with this id and type that the caller may read")
    public Response get(
            @Parameter(description = TYPE) @PathParam("type") String typeName,
            @Parameter(description = ID) @PathParam("id") String id,
            @Context HttpServletRequest request) {
        ResourceType type = types.named(typeName);
        Resource resource = catalogue.get(typeName, known(id), caller.get());
        Preconditions conditions = new Preconditions(request);
        conditions.check(resource);
        Response.ResponseBuilder answer = conditions.unmodified(resource)
                ? Response.notModified()
                : Response.ok(ResourceAnswer.of(resource, type));
        return Preconditions.versioned(answer, resource).build();
    }

    /** Changes what is sent, all or nothing. */
    @PATCH
    @Operation(
            summary = "Change a resource",
            description = "`started_at`, `ended_at`, `entities` and the attributes of its type can be changed. Omitted"
                    + " attributes stay unchanged.")
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(ref = "resource_change.request")))
    @APIResponse(
            responseCode = "200",
            description = "The changed resource",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "resource.answer")))
    @APIResponse(
            responseCode = "400",
            description = "Invalid body, unknown or immutable attribute, unknown entity, or an end before the"
                    + " start; nothing is changed")
    @APIResponse(responseCode = "403", description = "The caller may read the resource but not change it")
    @APIResponse(
            responseCode = "404",
            description = "Unknown type, or no resource with this id and type that the caller may read")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The Content-Type is not JSON in UTF-8")
    public Response change(
            @Parameter(description = TYPE) @PathParam("type") String typeName,
            @Parameter(description = ID) @PathParam("id") String id,
            @Context HttpServletRequest request) {
        ResourceType type = types.named(typeName);
        UUID known = known(id);
        Preconditions conditions = new Preconditions(request);
        // What isn't there, isn't the caller's or has changed is told before what is wrong in the body.
        conditions.check(catalogue.changeable(typeName, known, caller.get()));
        Object body = bodies.value(request);
        boolean early = ResourceBody.early(body);
        ResourceChange change = early
                ? ResourceBody.change(type, SchemaBodies.checked(body, Message.RESOURCE_CHANGE_REQUEST))
                : ResourceMembers.change(type, body, clock.instant());
        Resource changed = ResourceRefusals.translated(
                () -> catalogue.change(typeName, known, conditions::check, change, caller.get()));
        return Preconditions.versioned(Response.ok(ResourceAnswer.of(changed, type)), changed)
                .build();
    }

    /** What a resource was, revision by revision. */
    @GET
    @Path("/history")
    @Operation(
            summary = "List the revisions of a resource",
            description = "From the first to the present one, whose `revision_end` is null. Arguments are those of"
                    + " lists; a marker is `id@revision`, as in the header `Link`.")
    @APIResponse(responseCode = "200", description = "The revisions")
    @APIResponse(responseCode = "400", description = "Invalid argument")
    @APIResponse(
            responseCode = "404",
            description = "Unknown type, or no resource with this id and type that the caller may read")
    public Response history(
            @Parameter(description = TYPE) @PathParam("type") String typeName,
            @Parameter(description = ID) @PathParam("id") String id,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        ResourceType type = types.named(typeName);
        Resource resource = catalogue.get(typeName, known(id), caller.get());
        ResourceFilter only = new Compare(Operator.EQUAL, "id", resource.id().toString());
        return lists.answer(
                type,
                ResourceListParameters.search(type, only, uri, true),
                ListOptions.read(uri, headers),
                uri,
                caller.get());
    }

    /** Deletes a resource with its metrics; its entities continue to exist. */
    @DELETE
    @Operation(
            summary = "Delete a resource",
            description = "Its metrics are deleted with it. Its entities are kept; delete them by their UUIDs.")
    @APIResponse(responseCode = "412", description = "It isn't in the version that the request's headers ask for")
    @APIResponse(responseCode = "204", description = "It is deleted")
    @APIResponse(responseCode = "403", description = "The caller may read the resource but not delete it")
    @APIResponse(
            responseCode = "404",
            description = "Unknown type, or no resource with this id and type that the caller may read")
    public void delete(
            @Parameter(description = TYPE) @PathParam("type") String typeName,
            @Parameter(description = ID) @PathParam("id") String id,
            @Context HttpServletRequest request) {
        types.named(typeName);
        catalogue.delete(typeName, known(id), new Preconditions(request)::check, caller.get());
    }

    private UUID known(String id) {
        return ResourceAddress.id(id, caller.get());
    }
}
