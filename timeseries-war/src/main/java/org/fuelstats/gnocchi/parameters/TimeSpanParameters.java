package org.fuelstats.gnocchi.parameters;

import java.util.Optional;
import org.fuelstats.timeseries.time.TimeSpan;

/** The arguments {@code start} and {@code stop} of a query. */
public final class TimeSpanParameters {
    private TimeSpanParameters() {}

    /** The span from start to before stop, all of time where they are missing; empty if nothing can be in it. */
    public static Optional<TimeSpan> read(String start, String stop, long now) {
        long from = new QueryParameter("start", start).time(now).orElse(TimeSpan.ALWAYS.from());
        long to = new QueryParameter("stop", stop).time(now).orElse(TimeSpan.ALWAYS.to());
        return from < to ? Optional.of(new TimeSpan(from, to)) : Optional.empty();
    }
}
