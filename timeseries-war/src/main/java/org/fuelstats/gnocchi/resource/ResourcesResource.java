package org.fuelstats.gnocchi.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Map;
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
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.search.SearchedFilter;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.schemas.Message;
import org.fuelstats.timeseries.resources.NewResource;
import org.fuelstats.timeseries.resources.Resource;
import org.fuelstats.timeseries.resources.ResourceCatalogue;
import org.fuelstats.timeseries.resources.ResourceFilter;
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

    /** Gnocchi's sentence, with the spaces that its clients get. */
    private static final String NO_FILTER =
            "caution: the query can not be empty, or it will                   delete entire database";

    @Inject
    ResourceCatalogue catalogue;

    @Inject
    ResourceLists lists;

    @Inject
    SearchedFilter filters;

    @Inject
    ResourceTypes types;

    @Inject
    SchemaBodies bodies;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Makes a resource, with the entities that are described instead of named. */
    @POST
    @Operation(
            summary = "Create a resource",
            description = "Atomic: the resource is created together with its new metrics or entities, or nothing is. A"
                    + " body with `entities`, or with a time written with a space, is in the early API's form.")
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
        Object body = bodies.value(request);
        NewResource wanted = ResourceBody.early(body)
                ? ResourceBody.made(type, SchemaBodies.checked(body, Message.RESOURCE_REQUEST), caller.get())
                : ResourceMembers.made(type, body, caller.get(), clock.instant());
        Resource made = ResourceRefusals.translated(() -> catalogue.create(typeName, wanted, caller.get()));
        Response.ResponseBuilder answer = Response.created(uri.getBaseUriBuilder()
                .path("resource")
                .path(typeName)
                .path(made.id().toString())
                .build());
        return Preconditions.versioned(answer, made)
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
    public Response list(
            @Parameter(description = TYPE) @PathParam("type") String typeName,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        ResourceType type = types.named(typeName);
        ListOptions options = ListOptions.read(uri, headers);
        return lists.answer(
                type, ResourceListParameters.list(type, uri, options.history()), options, uri, caller.get());
    }

    /** Deletes the resources that a filter holds for, of those that the caller may delete. */
    @DELETE
    @Operation(
            summary = "Delete resources by a filter",
            description = "The filter is the body, as of `POST /v1/search/resource/<type>`, or the argument `filter`."
                    + " Their metrics are deleted with them, their entities are kept.")
    @APIResponse(responseCode = "200", description = "`{\"deleted\": <how many>}`")
    @APIResponse(responseCode = "400", description = "No filter, or an invalid one; nothing is deleted")
    @APIResponse(responseCode = "404", description = "There is no such type")
    public Map<String, Object> deleteAll(
            @Parameter(description = TYPE) @PathParam("type") String typeName,
            @Parameter(description = "The filter as text") @QueryParam("filter") String text,
            @Context HttpServletRequest request) {
        types.named(typeName);
        ResourceFilter filter = filters.of(request, text)
                .filter(some -> !some.equals(ResourceFilter.ALL))
                .orElseThrow(() -> ApiError.of(ErrorCode.INVALID, NO_FILTER));
        return Map.of("deleted", catalogue.deleteAll(typeName, filter, caller.get()));
    }
}
