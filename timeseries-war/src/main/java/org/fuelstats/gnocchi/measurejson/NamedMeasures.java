package org.fuelstats.gnocchi.measurejson;

import org.fuelstats.timeseries.points.Points;

/**
 * What a batch holds for a metric that is named by its resource.
 *
 * @param resource the resource's id as it was sent
 * @param name the metric's name
 * @param policy the policy to make the metric with if it doesn't exist; may be null
 * @param unit the unit to make it with; may be null
 */
public record NamedMeasures(String resource, String name, String policy, String unit, Points points) {}
