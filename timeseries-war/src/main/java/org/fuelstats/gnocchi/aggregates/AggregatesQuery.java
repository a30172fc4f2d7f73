package org.fuelstats.gnocchi.aggregates;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fuelstats.gnocchi.parameters.QueryParameter;
import org.fuelstats.gnocchi.parameters.TimeSpanParameters;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;

/** The arguments of an aggregation. */
class AggregatesQuery {
    @Parameter(description = "Start, inclusive, in a form accepted for measures")
    @QueryParam("start")
    String start;

    @Parameter(description = "End, exclusive, in a form accepted for measures")
    @QueryParam("stop")
    String stop;

    @Parameter(description = "A granularity that all metrics have; by default all common ones")
    @QueryParam("granularity")
    String granularity;

    @Parameter(description = "Percentage of timestamps that all metrics must have in common; gaps are then not filled")
    @QueryParam("needed_overlap")
    String neededOverlap;

    @Parameter(
            description = "Replaces missing values at timestamps of other metrics: a number,"
                    + " `null`, `dropna` (the default), `ffill`, `bfill`, `full_ffill`, `full_bfill`")
    @QueryParam("fill")
    String fill;

    @Parameter(description = "Whether to include the metrics; by default false")
    @QueryParam("details")
    String details;

    @Parameter(description = "Not supported yet")
    @QueryParam("groupby")
    String groupby;

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

    boolean detailed() {
        if (groupby != null) {
            throw ApiError.invalidArgument("groupby", "Grouping is not supported yet");
        }
        return new QueryParameter("details", details).flag(false);
    }
}
