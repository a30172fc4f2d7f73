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
            summary = "Write measures of several metrics",
            description = "Atomic and durable: when the response arrives, all measures are committed and visible to"
                    + " every read.")
    @RequestBody(
            required = true,
            description =
                    "An object of metric ids, each with a list of measures: `{\"<metric id>\": [{\"timestamp\": …,"
                            + " \"value\": …}, …], …}`",
            content = @Content(mediaType = "application/json"))
    @APIResponse(responseCode = "202", description = "All are stored; " + AcceptedMeasures.LATE_DESCRIPTION)
    @APIResponse(
            responseCode = "400",
            description = "Unknown metric or invalid measure, named in the response; nothing is stored")
    @APIResponse(responseCode = "403", description = "The caller may not access a metric; nothing is stored")
    @APIResponse(responseCode = "413", description = "The body exceeds the size limit")
    public Response metrics() {
        Body body = bodies.read(request);
        return AcceptedMeasures.answer(
                metrics.take(MeasuresBody.ofMetrics(body.bytes(), body.length(), rules.ofMetrics()), caller.get()));
    }

    @POST
    @Path("/resources/metrics/measures")
    @Operation(
            summary = "Write measures of several metrics, identified by resource and name",
            description = "Missing metrics are created with `create_metrics`; missing resources are an error.")
    @RequestBody(
            required = true,
            description =
                    "An object of resource ids, each with an object of metric names, each with a list of measures or"
                            + " `{\"archive_policy_name\": …, \"unit\": …, \"measures\": […]}`",
            content = @Content(mediaType = "application/json"))
    @APIResponse(responseCode = "202", description = "All are stored; " + AcceptedMeasures.LATE_DESCRIPTION)
    @APIResponse(
            responseCode = "400",
            description = "Unknown resource or metric or invalid measure, named in the response; nothing is"
                    + " stored or created")
    @APIResponse(responseCode = "403", description = "The caller may not access a metric; nothing is stored")
    @APIResponse(responseCode = "413", description = "The body exceeds the size limit")
    public Response resources(
            @Parameter(description = "Whether to create missing metrics; by default false")
                    @QueryParam("create_metrics")
                    String create) {
        boolean make = new QueryParameter("create_metrics", create).flag(false);
        Body body = bodies.read(request);
        return AcceptedMeasures.answer(resources.take(
                MeasuresBody.ofResources(body.bytes(), body.length(), rules.ofMetrics()), make, caller.get()));
    }
}
