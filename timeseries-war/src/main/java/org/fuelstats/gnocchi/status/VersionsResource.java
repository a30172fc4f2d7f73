package org.fuelstats.gnocchi.status;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.http.LinkAddress;

/** Versions of the API, in Gnocchi's form. The listener's root returns the same to clients that accept JSON. */
@Path("/versions")
@RequestScoped
@Tag(name = "Status")
public class VersionsResource {
    /** The release of Gnocchi whose API this is; Ceilometer doesn't work with one before 4.2. */
    private static final String BUILD = "4.7.0";

    /** The release and the versions of the API. */
    public record Versions(String build, List<Version> versions) {}

    /** A version of the API, the time of its last change, and its address. */
    public record Version(String status, String id, String updated, List<Link> links) {}

    /** An address. */
    public record Link(String rel, URI href) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Versions of the API",
            description =
                    "Without credentials. The same is answered at the root of the listener to a request that accepts `application/json`:"
                            + " there Gnocchi's clients look for it, Ceilometer before it sends anything.")
    @APIResponse(responseCode = "200", description = "The release of Gnocchi whose API this is, and the one version")
    public Versions versions(@Context UriInfo uri) {
        Link self = new Link("self", LinkAddress.of(uri.getBaseUri()));
        return new Versions(BUILD, List.of(new Version("CURRENT", "v1.0", "2015-03-19", List.of(self))));
    }
}
