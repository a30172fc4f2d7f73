package org.fuelstats.gnocchi.aggregates;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fuelstats.gnocchi.parameters.QueryParameter;
import org.fuelstats.gnocchi.parameters.TimeSpanParameters;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.Grouping;
import org.fuelstats.timeseries.time.TimeSpan;

/** The arguments of the older addresses of aggregation. */
class CrossQuery {
    @Parameter(description = "Start, inclusive, in a form accepted for measures")
    @QueryParam("start")
    String start;

    @Parameter(description = "End, exclusive, in a form accepted for measures")
    @QueryParam("stop")
    String stop;

    @Parameter(description = "The aggregate of each metric")
    @QueryParam("aggregation")
    @DefaultValue("mean")
    String aggregation;

    @Parameter(description = "The method across the metrics; by default the same")
    @QueryParam("reaggregation")
    String reaggregation;

    @Parameter(description = "A granularity that all metrics have; by default all common ones")
    @QueryParam("granularity")
    String granularity;

    @Parameter(description = "Percentage of timestamps that all metrics must have in common, by default 100")
    @QueryParam("needed_overlap")
    @DefaultValue("100")
    String neededOverlap;

    @Parameter(description = "Fills gaps instead of requiring an overlap: as in `POST /v1/aggregates`")
    @QueryParam("fill")
    String fill;

    @Parameter(
            description = "Regroups each metric's series before they are aggregated: a timespan, or a calendar period")
    @QueryParam("resample")
    String resample;

    @Parameter(description = "Accepted for Gnocchi's clients and ignored: acknowledged measures are always included")
    @QueryParam("refresh")
    String refresh;

    @Parameter(description = "Attributes of resources to group by; only for resources")
    @QueryParam("groupby")
    List<String> groupby;

    Optional<Granularity> granularity() {
        QueryParameter asked = new QueryParameter("granularity", granularity);
        return asked.given() ? Optional.of(asked.granularity()) : Optional.empty();
    }

    Optional<TimeSpan> span(long now) {
        return TimeSpanParameters.read(start, stop, now);
    }

    Gaps gaps() {
        return Gaps.read(
                fill,
                new QueryParameter("needed_overlap", neededOverlap),
                !new QueryParameter("start", start).given(),
                !new QueryParameter("stop", stop).given());
    }

    Optional<Grouping> resample() {
        QueryParameter asked = new QueryParameter("resample", resample);
        if (!asked.given()) {
            return Optional.empty();
        }
        if (granularity().isEmpty()) {
            throw ApiError.of(ErrorCode.INVALID, "A granularity must be specified to resample");
        }
        try {
            return Optional.of(asked.grouping());
        } catch (ApiError e) {
            throw ApiError.of(ErrorCode.INVALID, e.reason()).withHint(e.hint());
        }
    }

    /** The method across metrics. */
    SeriesMethod across() {
        String name = reaggregation == null ? aggregation : reaggregation;
        return SeriesMethod.named(name)
                .orElseThrow(() -> ApiError.invalidArgument(
                        "reaggregation",
                        "Several metrics can be aggregated by mean, median, std, min, max, sum, var or count, or one of"
                                + " them behind rate:, not by '" + name + "'"));
    }

    /** The attributes to group by, in order. */
    Set<String> groups() {
        return groupby == null ? Set.of() : new TreeSet<>(groupby);
    }

    /** Refuses what can't be read, before anything else is. */
    void check(long now) {
        span(now);
        granularity();
        gaps();
        resample();
        new QueryParameter("refresh", refresh).flag(false);
    }
}
