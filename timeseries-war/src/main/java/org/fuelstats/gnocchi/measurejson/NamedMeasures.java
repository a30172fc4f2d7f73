package org.fuelstats.gnocchi.measurejson;

import org.fuelstats.timeseries.points.Points;

/**
 * The measures of a metric in a batch that names it by its resource.
 *
 * @param resource the resource's id as sent
 * @param name the metric's name
 * @param policy the policy with which to create the metric if it does not exist; may be null
 * @param unit the unit with which to create it; may be null
 */
public record NamedMeasures(String resource, String name, String policy, String unit, Points points) {}
