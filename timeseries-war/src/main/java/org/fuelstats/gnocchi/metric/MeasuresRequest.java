package org.fuelstats.gnocchi.metric;

import java.util.List;
import java.util.Optional;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.time.Grouping;
import org.fuelstats.timeseries.time.TimeSpan;

/**
 * A query for a metric's measures.
 *
 * @param archives the archives to read, coarsest first
 * @param span empty if nothing can be in it
 * @param resample the additional grouping of the values
 */
record MeasuresRequest(
        AggregationMethod method, List<Archive> archives, Optional<TimeSpan> span, Optional<Grouping> resample) {}
