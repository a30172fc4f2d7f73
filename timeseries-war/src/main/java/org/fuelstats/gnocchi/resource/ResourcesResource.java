package org.fuelstats.gnocchi.resource;

import jakarta.enterprise.context.ApplicationScoped;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.SchemaBodies;
import org.fuelstats.gnocchi.paging.PageParameters.NextPage;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.schemas.Message;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.resources.Resource;
import org.fuelstats.timeseries.resources.ResourceCatalogue;
import org.fuelstats.timeseries.resources.ResourceCatalogue.Orphans;
import org.fuelstats.timeseries.resources.ResourceCatalogue.ResourceQuery;
import org.fuelstats.timeseries.resources.ResourceId;
import org.fuelstats.timeseries.resources.ResourceType;
import org.fuelstats.timeseries.resources.ResourceTypes;

/** The resources of one type; through {@code generic} those of every type. */
@Path("/resource/{type}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resources")
public class ResourcesResource {
    private static final String TYPE =
            "A type that `GET /v1/resource` lists. `generic` addresses the resources of every type, with the"
                    + " attributes that all have";

    @Inject
    ResourceCatalogue catalogue;

    @Inject
    ResourceTypes types;

    @Inject
    SchemaBodies bodies;

    @Inject
    CurrentCaller caller;

    /** Makes a resource, with the entities that are described instead of named. */
    @POST
    @Operation(
            summary = "Create a resource",
            description = "Atomic: the resource is created together with its new entities, or nothing is.")
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(ref = "resource.request")))
    @APIResponse(
            responseCode = "201",
            description = "The resource",
            headers =
                    @Header(name = "Location", description = "Its address", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "resource.answer")))
    @APIResponse(
            responseCode = "400",
            description = "Invalid body, missing or unknown attribute, unknown entity, or an end before the start;"
                    + " nothing is created")
    @APIResponse(responseCode = "404", description = "There is no such type")
    @APIResponse(responseCode = "409", description = "A resource with this id exists")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The Content-Type is not JSON in UTF-8")
    public Response create(
            @Parameter(description = TYPE) @PathParam("type") String typeName,
            @Context HttpServletRequest request,
            @Context UriInfo uri) {
        ResourceType type = types.named(typeName);
        Resource made = catalogue.create(
                typeName,
                ResourceBody.made(type, bodies.read(request, Message.RESOURCE_REQUEST), caller.get()),
                caller.get());
        return Response.created(uri.getBaseUriBuilder()
                        .path("resource")
                        .path(typeName)
                        .path(made.id().toString())
                        .build())
                .entity(ResourceAnswer.of(made, type))
                .build();
    }

    /** Those of the resources that the caller may see, page by page. */
    @GET
    @Operation(
            summary = "List resources",
            description = "Resources that the caller may read. Any attribute is a filter:"
                    + " `?user_id=foobaz&project_id=foobar` lists"
                    + " what has both values.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Page size, 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "marker",
            in = ParameterIn.QUERY,
            description = "Id of the last resource of the previous page",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description =
                    "`attribute:asc` or `attribute:desc`, also with `-nullsfirst` or `-nullslast`; may be repeated",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The resources. The header `Link` of a full page refers to the next one",
            headers =
                    @Header(
                            name = "Link",
                            description = "`<URL>; rel=\"next\"`",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "resources.answer")))
    @APIResponse(responseCode = "400", description = "Invalid argument, or not an attribute of the type")
    @APIResponse(responseCode = "404", description = "There is no such type")
    public Response list(@Parameter(description = TYPE) @PathParam("type") String typeName, @Context UriInfo uri) {
        ResourceType type = types.named(typeName);
        ResourceQuery query = ResourceListParameters.read(type, uri);
        List<Resource> page = catalogue.list(query, caller.get());
        Response.ResponseBuilder answer = Response.ok(
                page.stream().map(resource -> ResourceAnswer.of(resource, type)).toList());
        if (page.size() == query.page().limit()) {
            answer.header(
                    HttpHeaders.LINK,
                    NextPage.link(
                            uri, query.page().limit(), page.get(page.size() - 1).id()));
        }
        return answer.build();
    }

    /** One resource. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Show a resource")
    @APIResponse(
            responseCode = "200",
            description = "The resource",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "resource.answer")))
    @APIResponse(
            responseCode = "404",
            description = "Unknown type, or no resource with this id and type that the caller may read")
    public Map<String, Object> get(
            @Parameter(description = TYPE) @PathParam("type") String typeName,
            @Parameter(description = "The resource's id: its UUID, or the text with which the caller created it")
                    @PathParam("id")
                    String id) {
        ResourceType type = types.named(typeName);
        return ResourceAnswer.of(catalogue.get(typeName, known(id), caller.get()), type);
    }

    /** Changes what is sent, all or nothing. */
    @PATCH
    @Path("/{id}")
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
    public Map<String, Object> change(
            @Parameter(description = TYPE) @PathParam("type") String typeName,
            @Parameter(description = "The resource's id: its UUID, or the text with which the caller created it")
                    @PathParam("id")
                    String id,
            @Context HttpServletRequest request) {
        ResourceType type = types.named(typeName);
        UUID known = known(id);
        Resource changed = catalogue.change(
                typeName,
                known,
                ResourceBody.change(type, bodies.read(request, Message.RESOURCE_CHANGE_REQUEST)),
                caller.get());
        return ResourceAnswer.of(changed, type);
    }

    /** Deletes a resource; its entities continue to exist. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a resource", description = "Its entities are kept; delete them by their UUIDs.")
    @APIResponse(responseCode = "204", description = "It is deleted")
    @APIResponse(responseCode = "403", description = "The caller may read the resource but not delete it")
    @APIResponse(
            responseCode = "404",
            description = "Unknown type, or no resource with this id and type that the caller may read")
    public void delete(
            @Parameter(description = TYPE) @PathParam("type") String typeName,
            @Parameter(description = "The resource's id: its UUID, or the text with which the caller created it")
                    @PathParam("id")
                    String id) {
        types.named(typeName);
        catalogue.delete(typeName, known(id), Orphans.KEPT, caller.get());
    }

    /** The UUID, or the one that is derived from another text and the caller, as it was when the resource was made. */
    private UUID known(String id) {
        try {
            return ResourceId.of(id, caller.get()).id();
        } catch (RequestRejectedException impossible) {
            throw ApiError.of(ErrorCode.NOT_FOUND, "No such resource: " + impossible.getMessage());
        }
    }
}
