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
public class AggregatesQuery {
    @Parameter(description = "From when on: a time as in measures")
    @QueryParam("start")
    String start;

    @Parameter(description = "Before when: a time as in measures")
    @QueryParam("stop")
    String stop;

    @Parameter(description = "One granularity that all the metrics have; all common ones unless said")
    @QueryParam("granularity")
    String granularity;

    @Parameter(description = "How many percent of the times all metrics must have in common; gaps aren't filled then")
    @QueryParam("needed_overlap")
    String neededOverlap;

    @Parameter(
            description =
                    "What stands for the values that a metric hasn't at the times of the others: a number, `null`, `dropna` (unless"
                            + " said), `ffill`, `bfill`, `full_ffill`, `full_bfill`")
    @QueryParam("fill")
    String fill;

    @Parameter(description = "Whether to tell the metrics too; no unless said")
    @QueryParam("details")
    String details;

    @Parameter(description = "Not there yet: it needs metrics that are searched by their resources")
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
            throw ApiError.invalidArgument("groupby", "Groups aren't there yet: they need a search by resources");
        }
        return new QueryParameter("details", details).flag(false);
    }
}
