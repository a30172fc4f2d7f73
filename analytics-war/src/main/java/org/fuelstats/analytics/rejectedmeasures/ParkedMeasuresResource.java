package org.fuelstats.analytics.rejectedmeasures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.operators.Private;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.roller.ParkedMeasures;
import org.fuelstats.timeseries.storage.Parking.ParkedMetric;

/** Lists and retries parked measures. */
@Private
@Path("/private/timeseries/parked")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(
        name = "Private: metric store",
        description = "For operators on the server's own machine: parked and rejected measures.")
@APIResponse(
        responseCode = "403",
        description = "The user is not an operator, or the request comes from another machine or through a proxy")
public class ParkedMeasuresResource {
    private static final int MOST = 1000;

    @Inject
    private ParkedMeasures parked;

    @Inject
    private MetricCatalogue metrics;

    /**
     * The parked measures.
     *
     * @param measures the total number
     * @param parked the thousand metrics that have been waiting longest
     */
    @Schema(name = "parked", description = "Parked measures; `measures` is their total number.")
    record Listed(long measures, List<Entry> parked) {}

    /**
     * The parked measures of one metric.
     *
     * @param number the metric's key in the tables of the database and in the log; null for rows that are completely unreadable
     * @param metric its id; null if the number is null, or if it was deleted meanwhile
     */
    @Schema(name = "parked.metric", description = "Parked measures of one metric; null where unknown.")
    record Entry(int shard, Long number, UUID metric, String name, long rows, long measures, Instant since) {}

    @GET
    @Operation(summary = "List parked measures", description = "Oldest first, at most 1,000 metrics.")
    @APIResponseSchema(value = Listed.class, responseCode = "200", responseDescription = "What is parked")
    public Listed list() {
        List<ParkedMetric> list = parked.list(MOST);
        Map<Long, Metric> known = metrics.numbered(list.stream()
                .map(ParkedMetric::metric)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .toList());
        return new Listed(
                parked.measures(), list.stream().map(each -> entry(each, known)).toList());
    }

    /** Retries all parked measures: within seconds they are rolled up, or parked again if the cause persists. */
    @POST
    @Path("/retry")
    @Operation(summary = "Retry parked measures")
    @APIResponseSchema(
            value = ParkedMeasures.Retry.class,
            responseCode = "202",
            responseDescription = "How many measures are retried")
    public Response retry() {
        return Response.accepted(parked.retry()).build();
    }

    private static Entry entry(ParkedMetric parked, Map<Long, Metric> known) {
        Long number = parked.metric().isPresent() ? parked.metric().getAsLong() : null;
        Optional<Metric> metric = Optional.ofNullable(number).map(known::get);
        return new Entry(
                parked.shard(),
                number,
                metric.map(Metric::id).orElse(null),
                metric.map(Metric::name).orElse(null),
                parked.rows(),
                parked.measures(),
                parked.since());
    }
}
