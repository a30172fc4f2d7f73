package org.fuelstats.timeseries.incoming;

import org.fuelstats.timeseries.points.Points;

/** The measures that a request holds for one metric, at least one; {@code metric} is the metric's number in the database. */
public record MetricPoints(long metric, Points points) {
    public MetricPoints {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("No measures for metric " + metric);
        }
    }
}
