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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.http.LinkAddress;

/** The root of the API. */
@Path("/")
@RequestScoped
@Tag(name = "Status", description = "Version, capabilities and backlog of the metric store.")
public class RootResource {
    private static final List<String> PARTS = List.of(
            "aggregates",
            "aggregation",
            "archive_policy",
            "archive_policy_rule",
            "batch",
            "capabilities",
            "influxdb",
            "metric",
            "resource",
            "resource_type",
            "search",
            "status");

    /** The version and the addresses of its parts. */
    public record Root(String version, List<Link> links) {}

    /** A part and its address. */
    public record Link(String rel, URI href) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Version of the API and its addresses")
    @APIResponse(responseCode = "200", description = "Version and addresses")
    public Root root(@Context UriInfo uri) {
        Stream<Link> parts =
                PARTS.stream().map(part -> link(part, uri.getBaseUri().resolve(part)));
        return new Root(
                "1.0", Stream.concat(Stream.of(link("self", self(uri))), parts).toList());
    }

    private static URI self(UriInfo uri) {
        return URI.create(uri.getBaseUri().toString().replaceFirst("/$", ""));
    }

    private static Link link(String part, URI address) {
        return new Link(part, LinkAddress.of(address));
    }
}
