package org.fuelstats.gnocchi.aggregates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.SchemaBodies;
import org.fuelstats.gnocchi.measurejson.CurrentMeasureRules;
import org.fuelstats.gnocchi.measurejson.JsonBuffer;
import org.fuelstats.gnocchi.measurejson.Triples;
import org.fuelstats.gnocchi.metric.ListedMetric;
import org.fuelstats.http.JsonBodies;
import org.fuelstats.schemas.Message;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;

/** Aggregates over several metrics. */
@Path("/aggregates")
@RequestScoped
@Tag(name = "Aggregates", description = "Aggregation across metrics.")
public class AggregatesResource {
    @Inject
    private NamedMetrics metrics;

    @Inject
    private Aggregator aggregator;

    @Inject
    private SchemaBodies bodies;

    @Inject
    private CurrentMeasureRules rules;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Aggregate several metrics into one series",
            description = "The method is applied to the values of all metrics at each timestamp. Deviation and"
                    + " variance are those of a"
                    + " whole population.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "aggregates.request")))
    @APIResponse(
            responseCode = "200",
            description = "`{\"measures\": {\"aggregated\": [[timestamp, granularity, value], …]}}`, and `references`"
                    + " with `details`",
            content =
                    @Content(
                            example =
                                    "{\"measures\": {\"aggregated\": [[\"2015-03-06T14:34:00+00:00\", 60.0, 12.5]]}}"))
    @APIResponse(
            responseCode = "400",
            description = "Invalid operation or argument, or the metrics have too little in common; the response"
                    + " explains what is wrong")
    @APIResponse(responseCode = "403", description = "The caller may not access a metric")
    @APIResponse(
            responseCode = "404",
            description = "An unknown metric, or one whose policy lacks the aggregation; the response lists them")
    public StreamingOutput aggregate(@BeanParam AggregatesQuery query) {
        Optional<Granularity> granularity = query.granularity();
        Optional<TimeSpan> span = query.span(rules.now());
        Gaps gaps = query.gaps();
        boolean detailed = query.detailed();
        Caller reader = caller.get();
        Aggregation operation = OperationReader.read(bodies.read(request, Message.AGGREGATES_REQUEST));
        List<Metric> named = metrics.find(operation, reader);
        List<Granularity> granularities = CommonGranularities.of(named, operation.metrics(), granularity);
        List<Triples> aggregated =
                span.isEmpty() ? List.of() : aggregator.aggregate(operation, named, granularities, span.get(), gaps);
        return out -> {
            JsonBuffer json = new JsonBuffer(out);
            json.raw("{\"measures\":{\"aggregated\":");
            Triples.write(aggregated, json);
            json.raw('}');
            if (detailed) {
                json.raw(",\"references\":")
                        .raw(JsonBodies.text(
                                named.stream().map(ListedMetric::of).toList()));
            }
            json.raw('}').flush();
        };
    }
}
