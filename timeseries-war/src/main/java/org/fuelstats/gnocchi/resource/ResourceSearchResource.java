package org.fuelstats.gnocchi.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAllowedException;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.search.SearchedFilter;
import org.fuelstats.timeseries.resources.ResourceFilter;
import org.fuelstats.timeseries.resources.ResourceType;
import org.fuelstats.timeseries.resources.ResourceTypes;

/** Searches resources by their attributes. */
@Path("/search/resource/{type}")
@ApplicationScoped
@Tag(name = "Resources")
public class ResourceSearchResource {
    @Inject
    ResourceTypes types;

    @Inject
    ResourceLists lists;

    @Inject
    SearchedFilter filters;

    @Inject
    CurrentCaller caller;

    /** Searches are posted; an unknown type is told first, as in Gnocchi. */
    @GET
    @Operation(hidden = true)
    public Response refuse(@PathParam("type") String typeName) {
        types.named(typeName);
        throw new NotAllowedException("POST");
    }

    /** Those of the resources that the caller may see and the filter holds for, page by page. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Search resources",
            description = "The body is a filter in JSON, such as `{\"and\": [{\"=\": {\"host\": \"web\"}}, {\">=\":"
                    + " {\"lifespan\": \"30 min\"}}]}`; without a body the argument `filter` is one as text. Arguments"
                    + " `limit`, `marker`, `sort`, `details`, `attrs` and `history` are those of lists.")
    @APIResponse(
            responseCode = "200",
            description = "The resources. The header `Link` of a full page refers to the next one")
    @APIResponse(responseCode = "400", description = "Invalid filter or argument; the response says where")
    @APIResponse(responseCode = "404", description = "There is no such type")
    public Response search(
            @Parameter(description = "A resource type; `generic` stands for all") @PathParam("type") String typeName,
            @Parameter(description = "The filter as text, such as `host = 'web' and ended_at = null`")
                    @QueryParam("filter")
                    String text,
            @Context HttpServletRequest request,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        ResourceType type = types.named(typeName);
        ResourceFilter filter = filters.of(request, text).orElse(ResourceFilter.ALL);
        ListOptions options = ListOptions.read(uri, headers);
        return lists.answer(
                type, ResourceListParameters.search(type, filter, uri, options.history()), options, uri, caller.get());
    }
}
