package org.fuelstats.gnocchi.resourcetype;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.SchemaBodies;
import org.fuelstats.timeseries.ownership.Rights;
import org.fuelstats.timeseries.resources.ResourceType;
import org.fuelstats.timeseries.resources.ResourceTypes;
import org.fuelstats.timeseries.resources.TypeCatalogue;

/** The resource types that are made at run time. */
@Path("/resource_type")
@ApplicationScoped
@Tag(name = "Resource types", description = "A type names the attributes that resources have besides the common ones.")
public class ResourceTypeResource {
    private static final String PATCH_TYPE = "application/json-patch+json";

    @Inject
    ResourceTypes types;

    @Inject
    TypeCatalogue catalogue;

    @Inject
    SchemaBodies bodies;

    @Inject
    CurrentCaller caller;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "List the resource types",
            description = "`generic` and those that were made. The built-in ones are listed by `GET /v1/resource`.")
    @APIResponse(responseCode = "200", description = "The types with their attributes")
    public List<TypeAnswer> list() {
        return types.declared().stream().map(TypeAnswer::of).toList();
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Create a resource type",
            description = "`{\"name\": …, \"attributes\": {<name>: {\"type\": \"string\", \"required\": true,"
                    + " \"min_length\": 0, \"max_length\": 255}}}`. Types are `string`, `uuid`, `number` (with `min`"
                    + " and `max`), `bool` and `datetime`; attributes are required unless it says otherwise. For"
                    + " administrators and services. It may take the place of a built-in type without resources.")
    @APIResponse(responseCode = "201", description = "The type; the header Location holds its address")
    @APIResponse(responseCode = "400", description = "Invalid definition; the response says where")
    @APIResponse(responseCode = "403", description = "The caller may not create types")
    @APIResponse(responseCode = "409", description = "A type of this name exists")
    public Response create(@Context HttpServletRequest request, @Context UriInfo uri) {
        Rights.check(Rights.mayCreateTypes(caller.get()), "create resource types", "an administrator or a service");
        ResourceType type = TypeBody.made(bodies.value(request));
        catalogue.create(type);
        return Response.created(
                        uri.getBaseUriBuilder().path("resource_type/{name}").build(type.name()))
                .entity(TypeAnswer.of(type))
                .build();
    }

    @GET
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One resource type")
    @APIResponse(responseCode = "200", description = "The type")
    @APIResponse(responseCode = "404", description = "No such type")
    public TypeAnswer one(@Parameter(description = "The type's name") @PathParam("name") String name) {
        return TypeAnswer.of(types.named(name));
    }

    @PATCH
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change the attributes of a resource type",
            description = "A JSON patch (`application/json-patch+json`) of the operations `add` and `remove` on"
                    + " `/attributes/<name>`. A required attribute needs a value for the resources that there are:"
                    + " `\"options\": {\"fill\": …}`. The type of an attribute can't change. For administrators and"
                    + " services.")
    @APIResponse(responseCode = "200", description = "The changed type")
    @APIResponse(responseCode = "400", description = "Invalid patch; nothing is changed")
    @APIResponse(responseCode = "403", description = "The caller may not change types")
    @APIResponse(responseCode = "404", description = "No such type")
    @APIResponse(responseCode = "415", description = "The Content-Type is another")
    public TypeAnswer change(
            @Parameter(description = "The type's name") @PathParam("name") String name,
            @Context HttpServletRequest request) {
        ResourceType before = types.named(name);
        Rights.check(Rights.mayCreateTypes(caller.get()), "change resource types", "an administrator or a service");
        Object body = bodies.value(request, PATCH_TYPE);
        while (true) {
            TypePatch patch = TypePatch.read(before, body);
            // Otherwise somebody else was faster.
            if (patch.after().byName().equals(before.byName())
                    || catalogue.change(before, patch.after(), patch.fill())) {
                return TypeAnswer.of(patch.after());
            }
            before = types.named(name);
        }
    }

    @DELETE
    @Path("/{name}")
    @Operation(summary = "Delete a resource type", description = "One without resources; for administrators.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "400", description = "It has resources, or is built in")
    @APIResponse(responseCode = "403", description = "The caller may not delete types")
    @APIResponse(responseCode = "404", description = "No such type")
    public void delete(@Parameter(description = "The type's name") @PathParam("name") String name) {
        types.named(name);
        Rights.check(Rights.mayDeleteTypes(caller.get()), "delete resource types", "an administrator");
        catalogue.delete(name);
    }
}
