package org.fuelstats.gnocchi.metric;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.measurejson.CurrentMeasureRules;
import org.fuelstats.gnocchi.parameters.QueryParameter;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.measures.MetricsDeletedException;
import org.fuelstats.timeseries.measures.PointTracing;
import org.fuelstats.timeseries.metrics.Metric;

/** Explains why a metric has no value at a time. */
@Path("/metric/{id}/measures/why")
@RequestScoped
@Tag(name = "Measures")
public class WhyResource {
    @Inject
    private MetricAccess access;

    @Inject
    private PointTracing tracing;

    @Inject
    private CurrentMeasureRules rules;

    @Inject
    private CurrentCaller caller;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Explain why there is a value at a time, or none",
            description =
                    "For each granularity of the policy the bucket that holds the time is `stored` with its values,"
                            + " was `never_received`, is `too_late` (before the back window) or `expired`. An addition to"
                            + " Gnocchi's API.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content = @Content(schema = @Schema(implementation = TracedMeasure.class)))
    @APIResponse(responseCode = "400", description = "No time, or an invalid one")
    @APIResponse(responseCode = "403", description = "The caller may not access the metric")
    @APIResponse(responseCode = "404", description = "No such metric")
    public TracedMeasure why(
            @Parameter(description = "The metric's UUID") @PathParam("id") String id,
            @Parameter(description = "The time, in a form accepted for measures", required = true)
                    @QueryParam("timestamp")
                    String timestamp) {
        Metric metric = access.readable(id, caller.get());
        long time = new QueryParameter("timestamp", timestamp)
                .time(rules.now())
                .orElseThrow(() -> ApiError.invalidArgument("timestamp", "Must be a datetime or a timestamp")
                        .withHint("Which time? Ask as ?timestamp=2015-03-06T14:33:57"));
        try {
            return TracedMeasure.of(metric, time, tracing.trace(metric, time));
        } catch (MetricsDeletedException gone) {
            throw MetricAccess.missing(metric.id());
        }
    }
}
