package org.fuelstats.gnocchi.measurejson;

import java.util.UUID;
import org.fuelstats.timeseries.points.Points;

/** The measures of a metric in a batch. There may be none, and a metric may occur more than once. */
public record MetricMeasures(UUID metric, Points points) {}
