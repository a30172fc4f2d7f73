package org.fuelstats.gnocchi.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.http.LinkAddress;
import org.fuelstats.timeseries.resources.ResourceTypes;

/** Lists the types of resources. */
@Path("/resource")
@ApplicationScoped
@Tag(name = "Resources")
public class ResourceTypesResource {
    @Inject
    ResourceTypes types;

    /** Each type's name with the address of its resources. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "List the resource types",
            description =
                    "All types are built in. The response maps the name of each type to the URL of its" + " resources.")
    @APIResponse(responseCode = "200", description = "URLs by type name")
    public Map<String, URI> list(@Context UriInfo uri) {
        Map<String, URI> addresses = new LinkedHashMap<>();
        types.list()
                .forEach(type -> addresses.put(
                        type.name(),
                        LinkAddress.of(uri.getBaseUriBuilder()
                                .path("resource")
                                .path(type.name())
                                .build())));
        return addresses;
    }
}
