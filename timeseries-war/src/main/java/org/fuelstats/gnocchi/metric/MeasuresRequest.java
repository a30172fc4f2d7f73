package org.fuelstats.gnocchi.metric;

import java.util.List;
import java.util.Optional;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.time.Grouping;
import org.fuelstats.timeseries.time.TimeSpan;

/**
 * What is asked of a metric's measures.
 *
 * @param archives the archives to read, coarsest first
 * @param span empty when nothing can lie in it
 * @param resample what to group the values by once more
 */
record MeasuresRequest(
        AggregationMethod method, List<Archive> archives, Optional<TimeSpan> span, Optional<Grouping> resample) {}
