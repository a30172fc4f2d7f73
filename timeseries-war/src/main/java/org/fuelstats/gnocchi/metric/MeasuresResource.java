package org.fuelstats.gnocchi.metric;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.RequestBodies;
import org.fuelstats.gnocchi.measurejson.CurrentMeasureRules;
import org.fuelstats.gnocchi.measurejson.JsonBuffer;
import org.fuelstats.gnocchi.measurejson.MeasuresBody;
import org.fuelstats.gnocchi.measurejson.Triples;
import org.fuelstats.http.Body;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.points.Points;

/** The measures of one metric over HTTP. */
@Path("/metric/{id}/measures")
@RequestScoped
@Tag(name = "Measures", description = "Measures: written as points, read as aggregates.")
public class MeasuresResource {
    @Inject
    private MetricAccess access;

    @Inject
    private MeasureIntake intake;

    @Inject
    private MeasureReading reading;

    @Inject
    private RequestBodies bodies;

    @Inject
    private CurrentMeasureRules rules;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    @POST
    @Operation(
            summary = "Write measures of a metric",
            description = "Atomic and durable: when the response arrives, all measures are committed and visible to"
                    + " every read. Of measures with the same timestamp the last received counts.")
    @RequestBody(
            required = true,
            description =
                    "`[{\"timestamp\": …, \"value\": …}, …]`. Timestamps are ISO 8601 to the nanosecond, Unix seconds,"
                            + " or times relative to now (`-10 minutes`); values are finite numbers. Unknown"
                            + " members are ignored.",
            content = @Content(mediaType = "application/json"))
    @APIResponse(responseCode = "202", description = "All are stored; " + AcceptedMeasures.LATE_DESCRIPTION)
    @APIResponse(responseCode = "400", description = "Invalid measure, named in the response; nothing is stored")
    @APIResponse(responseCode = "403", description = "The caller may not access the metric")
    @APIResponse(responseCode = "404", description = "No such metric")
    @APIResponse(responseCode = "413", description = "The body exceeds the size limit")
    public Response take(@Parameter(description = "The metric's UUID") @PathParam("id") String id) {
        Metric metric = access.writable(id, caller.get());
        Body body = bodies.read(request);
        Points points = MeasuresBody.ofOne(body.bytes(), body.length(), rules.ofMetrics());
        return AcceptedMeasures.answer(intake.take(metric, points));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read aggregates of a metric",
            description =
                    "A list of `[timestamp, granularity in seconds, value]`: the coarsest granularity first,"
                            + " each ordered by time. Acknowledged measures are included immediately. A value that a double cannot hold is null.")
    @APIResponse(
            responseCode = "200",
            description = "The aggregates",
            content =
                    @Content(
                            example = "[[\"2015-03-06T14:34:00+00:00\", 60.0, 12.5]]",
                            schema = @Schema(implementation = List.class)))
    @APIResponse(responseCode = "400", description = "Invalid argument, named in the response")
    @APIResponse(responseCode = "403", description = "The caller may not access the metric")
    @APIResponse(
            responseCode = "404",
            description = "No such metric, or its policy lacks the granularity or aggregation")
    public StreamingOutput read(
            @Parameter(description = "The metric's UUID") @PathParam("id") String id, @BeanParam MeasuresQuery query) {
        Metric metric = access.readable(id, caller.get());
        List<Triples> read = reading.read(metric, query.question(metric, rules.now()));
        return out -> {
            JsonBuffer json = new JsonBuffer(out);
            Triples.write(read, json);
            json.flush();
        };
    }
}
