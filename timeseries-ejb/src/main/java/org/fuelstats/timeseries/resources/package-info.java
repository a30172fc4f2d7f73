/**
 * The things that are measured: resources, their types with attributes, and the metrics that each owns under names. History and
 * search don't live here.
 */
package org.fuelstats.timeseries.resources;
