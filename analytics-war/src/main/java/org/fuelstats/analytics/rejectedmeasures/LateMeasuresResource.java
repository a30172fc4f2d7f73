package org.fuelstats.analytics.rejectedmeasures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.operators.Private;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.storage.LateCounts;

/** Lists the metrics with measures that were dropped because they arrived too late. */
@Private
@Path("/private/timeseries/late")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Private: metric store")
public class LateMeasuresResource {
    private static final int MOST = 1000;

    @Inject
    private LateCounts counts;

    @Inject
    private MetricCatalogue metrics;

    /** The thousand metrics with the most recently dropped measures. */
    @Schema(name = "late", description = "Metrics whose measures were rejected as too late.")
    record Listed(List<Entry> late) {}

    /**
     * The dropped measures of one metric.
     *
     * @param metric null if it was deleted meanwhile
     * @param creator the metric's creator, who may know their source
     * @param measures the number since the metric was created
     */
    @Schema(name = "late.metric", description = "Rejected measures of one metric; null where unknown.")
    record Entry(long number, UUID metric, String name, UUID resource, String creator, long measures, Instant last) {}

    @GET
    @Operation(summary = "List metrics with late measures", description = "Latest first, at most 1,000.")
    @APIResponseSchema(value = Listed.class, responseCode = "200", responseDescription = "The metrics")
    @APIResponse(
            responseCode = "403",
            description = "The user is not an operator, or the request comes from another machine or through a proxy")
    public Listed list() {
        List<LateCounts.Late> list = counts.latest(MOST);
        Map<Long, Metric> known =
                metrics.numbered(list.stream().map(LateCounts.Late::metric).toList());
        return new Listed(list.stream()
                .map(each -> entry(each, Optional.ofNullable(known.get(each.metric()))))
                .toList());
    }

    private static Entry entry(LateCounts.Late late, Optional<Metric> metric) {
        return new Entry(
                late.metric(),
                metric.map(Metric::id).orElse(null),
                metric.map(Metric::name).orElse(null),
                metric.map(Metric::resource).orElse(null),
                metric.map(Metric::creator).orElse(null),
                late.measures(),
                late.last());
    }
}
