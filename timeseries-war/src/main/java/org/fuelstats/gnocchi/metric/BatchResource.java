package org.fuelstats.gnocchi.metric;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.RequestBodies;
import org.fuelstats.gnocchi.measurejson.CurrentMeasureRules;
import org.fuelstats.gnocchi.measurejson.MeasuresBody;
import org.fuelstats.gnocchi.parameters.QueryParameter;
import org.fuelstats.http.Body;

/** Measures of many metrics in one request. */
@Path("/batch")
@RequestScoped
@Tag(name = "Measures")
public class BatchResource {
    @Inject
    private MeasureIntake metrics;

    @Inject
    private ResourceIntake resources;

    @Inject
    private RequestBodies bodies;

    @Inject
    private CurrentMeasureRules rules;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    @POST
    @Path("/metrics/measures")
    @Operation(
            summary = "Send measures of many metrics",
            description =
                    "All or none: they are committed when the answer comes, and every read from then on shows them.")
    @RequestBody(
            required = true,
            description =
                    "An object of metric ids, each with a list of measures: `{\"<metric id>\": [{\"timestamp\": …,"
                            + " \"value\": …}, …], …}`",
            content = @Content(mediaType = "application/json"))
    @APIResponse(responseCode = "202", description = "All are stored; " + AcceptedMeasures.LATE_DESCRIPTION)
    @APIResponse(
            responseCode = "400",
            description = "Nothing is stored: a metric is unknown or a measure can't be, which the answer names")
    @APIResponse(responseCode = "403", description = "Nothing is stored: a metric belongs to others")
    @APIResponse(responseCode = "413", description = "The body is larger than the server takes")
    public Response metrics() {
        Body body = bodies.read(request);
        return AcceptedMeasures.answer(
                metrics.take(MeasuresBody.ofMetrics(body.bytes(), body.length(), rules.ofMetrics()), caller.get()));
    }

    @POST
    @Path("/resources/metrics/measures")
    @Operation(
            summary = "Send measures of metrics that are named by their resources",
            description = "Metrics that don't exist are made when `create_metrics` says so; resources never are.")
    @RequestBody(
            required = true,
            description =
                    "An object of resource ids, each with an object of metric names, each with a list of measures or"
                            + " `{\"archive_policy_name\": …, \"unit\": …, \"measures\": […]}`",
            content = @Content(mediaType = "application/json"))
    @APIResponse(responseCode = "202", description = "All are stored; " + AcceptedMeasures.LATE_DESCRIPTION)
    @APIResponse(
            responseCode = "400",
            description = "Nothing is stored or made: a resource or metric is unknown or a measure can't be, which the"
                    + " answer names")
    @APIResponse(responseCode = "403", description = "Nothing is stored: a metric belongs to others")
    @APIResponse(responseCode = "413", description = "The body is larger than the server takes")
    public Response resources(
            @Parameter(description = "Whether to make the metrics that don't exist; no unless said")
                    @QueryParam("create_metrics")
                    String create) {
        boolean make = new QueryParameter("create_metrics", create).flag(false);
        Body body = bodies.read(request);
        return AcceptedMeasures.answer(resources.take(
                MeasuresBody.ofResources(body.bytes(), body.length(), rules.ofMetrics()), make, caller.get()));
    }
}
