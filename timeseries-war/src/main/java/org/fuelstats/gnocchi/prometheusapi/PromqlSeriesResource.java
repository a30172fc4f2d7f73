package org.fuelstats.gnocchi.prometheusapi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.RequestBodies;

/** What there is to query, over HTTP. */
@Path("/prometheus/api/v1")
@RequestScoped
@Tag(name = "Prometheus queries")
public class PromqlSeriesResource {
    /** The release of Prometheus whose behaviour queries have. */
    private static final String RELEASE = "2.42.0";

    @Inject
    private SeriesListing listing;

    @Inject
    private RequestBodies bodies;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    @Context
    private UriInfo uri;

    @GET
    @Path("/series")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "List series",
            description =
                    "Those that a selector of `match[]` selects. `start` and `end` are accepted; series are listed"
                            + " whether they have samples then or not.")
    @APIResponse(responseCode = "200", description = "Their labels")
    @APIResponse(responseCode = "400", description = "No selector, or an invalid one")
    public Map<String, Object> series() {
        return success(listing.series(address(), caller.get()));
    }

    @POST
    @Path("/series")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same with the arguments as a form in the body")
    @APIResponse(responseCode = "200", description = "As with GET")
    public Map<String, Object> seriesForm() {
        return success(listing.series(form(), caller.get()));
    }

    @GET
    @Path("/labels")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List the names of labels", description = "Of all series, or of those that `match[]` selects.")
    @APIResponse(responseCode = "200", description = "The names")
    public Map<String, Object> labels() {
        return success(listing.labels(address(), caller.get()));
    }

    @POST
    @Path("/labels")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same with the arguments as a form in the body")
    @APIResponse(responseCode = "200", description = "As with GET")
    public Map<String, Object> labelsForm() {
        return success(listing.labels(form(), caller.get()));
    }

    @GET
    @Path("/label/{name}/values")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "List the values of a label",
            description = "Of all series, or of those that `match[]` selects.")
    @APIResponse(responseCode = "200", description = "The values")
    @APIResponse(responseCode = "400", description = "No label can have that name")
    public Map<String, Object> values(
            @Parameter(description = "The label; `__name__` for the names of metrics") @PathParam("name") String name) {
        return success(listing.values(name, address(), caller.get()));
    }

    @GET
    @Path("/metadata")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "List the units of metrics",
            description = "Arguments: `metric`, a name; `limit`, of metrics. Types are not known.")
    @APIResponse(responseCode = "200", description = "By the metrics' names")
    public Map<String, Object> metadata() {
        return success(listing.metadata(address(), caller.get()));
    }

    @GET
    @Path("/status/buildinfo")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tell which release's behaviour queries have")
    @APIResponse(responseCode = "200", description = "The release")
    public Map<String, Object> build() {
        Map<String, String> build = new LinkedHashMap<>();
        build.put("version", RELEASE);
        for (String unknown : List.of("revision", "branch", "buildUser", "buildDate", "goVersion")) {
            build.put(unknown, "");
        }
        return success(build);
    }

    private QueryArguments address() {
        return new QueryArguments(uri.getQueryParameters());
    }

    private QueryArguments form() {
        return QueryArguments.of(uri.getQueryParameters(), bodies.readAny(request));
    }

    private static Map<String, Object> success(Object data) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", "success");
        answer.put("data", data);
        return answer;
    }
}
