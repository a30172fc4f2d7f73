package org.fuelstats.gnocchi.measurejson;

import java.util.UUID;
import org.fuelstats.timeseries.points.Points;

/** What a batch holds for a metric; there may be no points, and the same metric may come more than once. */
public record MetricMeasures(UUID metric, Points points) {}
