package org.fuelstats.gnocchi.metric;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fuelstats.gnocchi.parameters.QueryParameter;
import org.fuelstats.gnocchi.parameters.TimeSpanParameters;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.Grouping;
import org.fuelstats.timeseries.time.TimeSpan;

/** The query arguments for reading measures. */
class MeasuresQuery {
    @Parameter(
            description = "Start, inclusive, in a form accepted for measures. The bucket that contains it is"
                    + " included whole")
    @QueryParam("start")
    String start;

    @Parameter(description = "End, exclusive, in a form accepted for measures")
    @QueryParam("stop")
    String stop;

    @Parameter(description = "One of the policy's aggregation methods")
    @QueryParam("aggregation")
    @DefaultValue("mean")
    String aggregation;

    @Parameter(description = "One of the policy's granularities, in seconds or as a timespan; by default all")
    @QueryParam("granularity")
    String granularity;

    @Parameter(
            description = "Aggregate the values of the granularity again by the same method: a timespan, or a"
                    + " calendar period `Y` `H` (half a year) `Q` `M` `W`")
    @QueryParam("resample")
    String resample;

    @Parameter(description = "Accepted for Gnocchi's clients and ignored: acknowledged measures are always included")
    @QueryParam("refresh")
    String refresh;

    MeasuresRequest question(Metric metric, long now) {
        QueryParameter asked = new QueryParameter("granularity", granularity);
        // In Gnocchi's order: it decides which of several errors is told.
        Optional<Grouping> by = resample(asked.given());
        Optional<TimeSpan> span = TimeSpanParameters.read(start, stop, now);
        Granularity width = asked.given() ? asked.granularity() : null;
        AggregationMethod method = method(metric);
        List<Archive> archives = width == null ? coarsestFirst(metric) : List.of(archive(metric, width));
        new QueryParameter("refresh", refresh).flag(false);
        return new MeasuresRequest(method, archives, span, by);
    }

    private AggregationMethod method(Metric metric) {
        return AggregationMethod.named(aggregation)
                .filter(metric.policy().methods()::contains)
                .orElseThrow(() -> ApiError.unknownAggregation(metric.id().toString(), aggregation)
                        .withHint("The metric's archive policy has the methods "
                                + metric.policy().methods().stream()
                                        .map(AggregationMethod::label)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private Archive archive(Metric metric, Granularity wanted) {
        return metric.policy()
                .archive(wanted)
                .orElseThrow(() -> ApiError.of(
                        ErrorCode.NOT_FOUND,
                        "Aggregation method '" + aggregation + "' at granularity '" + wanted.floatSeconds()
                                + "' for metric " + metric.id() + " does not exist"));
    }

    private static List<Archive> coarsestFirst(Metric metric) {
        List<Archive> archives = new ArrayList<>(metric.policy().archives());
        Collections.reverse(archives);
        return archives;
    }

    private Optional<Grouping> resample(boolean granularityGiven) {
        QueryParameter asked = new QueryParameter("resample", resample);
        if (!asked.given()) {
            return Optional.empty();
        }
        if (!granularityGiven) {
            throw ApiError.of(ErrorCode.INVALID, "A granularity must be specified to resample");
        }
        try {
            return Optional.of(asked.grouping());
        } catch (ApiError e) {
            throw ApiError.of(ErrorCode.INVALID, e.reason()).withHint(e.hint());
        }
    }
}
