package org.fuelstats.gnocchi.aggregates;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fuelstats.gnocchi.parameters.QueryParameter;
import org.fuelstats.gnocchi.parameters.TimeSpanParameters;
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

    @Parameter(description = "Attributes of resources: metrics that are searched for are computed in groups by them")
    @QueryParam("groupby")
    List<String> groupby;

    @Parameter(
            description = "Whether to group by the attributes that resources had at the time of the measures; only with"
                    + " `groupby`")
    @QueryParam("use_history")
    String useHistory;

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
        return new QueryParameter("details", details).flag(false);
    }

    /** Whether each measure counts under the attributes that its resource had then; without groups that makes no difference. */
    boolean historic() {
        return new QueryParameter("use_history", useHistory).flag(false) && !groups().isEmpty();
    }

    /** The attributes to group by, in order. */
    Set<String> groups() {
        return groupby == null ? Set.of() : new TreeSet<>(groupby);
    }

    /** Refuses what can't be read, before anything else is. */
    void check(long now) {
        detailed();
        span(now);
        granularity();
        gaps();
        historic();
    }
}
