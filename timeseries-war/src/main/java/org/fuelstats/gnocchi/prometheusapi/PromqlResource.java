package org.fuelstats.gnocchi.prometheusapi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.RequestBodies;

/** Queries in Prometheus' language over HTTP. */
@Path("/prometheus/api/v1")
@RequestScoped
@Tag(name = "Prometheus queries", description = "Prometheus' HTTP API for queries, over the metrics of the store.")
public class PromqlResource {
    private static final String FORM = "The same with the arguments as a form in the body";

    @Inject
    private QueryRun run;

    @Inject
    private RequestBodies bodies;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    @Context
    private UriInfo uri;

    @GET
    @Path("/query")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Compute a query at one time",
            description = "Arguments: `query`; `time` (Unix seconds or RFC 3339), by default now; `timeout`.")
    @APIResponse(
            responseCode = "200",
            description = "`{\"status\": \"success\", \"data\": {\"resultType\", \"result\"}}`")
    @APIResponse(responseCode = "400", description = "Invalid argument: `errorType` is `bad_data`")
    @APIResponse(responseCode = "422", description = "The query can't be computed: `errorType` is `execution`")
    @APIResponse(responseCode = "503", description = "The query takes too long: `errorType` is `timeout`")
    public StreamingOutput query() {
        return run.instant(new QueryArguments(uri.getQueryParameters()), caller.get());
    }

    @POST
    @Path("/query")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = FORM)
    @APIResponse(responseCode = "200", description = "As with GET")
    public StreamingOutput queryForm() {
        return run.instant(form(), caller.get());
    }

    @GET
    @Path("/query_range")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Compute a query over a range",
            description = "Arguments: `query`, `start`, `end`, `step` (seconds, or a length such as `5m`), `timeout`."
                    + " At most 11,000 steps.")
    @APIResponse(responseCode = "200", description = "A matrix")
    @APIResponse(responseCode = "400", description = "Invalid argument: `errorType` is `bad_data`")
    @APIResponse(responseCode = "422", description = "The query can't be computed: `errorType` is `execution`")
    @APIResponse(responseCode = "503", description = "The query takes too long: `errorType` is `timeout`")
    public StreamingOutput range() {
        return run.range(new QueryArguments(uri.getQueryParameters()), caller.get());
    }

    @POST
    @Path("/query_range")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = FORM)
    @APIResponse(responseCode = "200", description = "As with GET")
    public StreamingOutput rangeForm() {
        return run.range(form(), caller.get());
    }

    private QueryArguments form() {
        return QueryArguments.of(uri.getQueryParameters(), bodies.readAny(request));
    }
}
