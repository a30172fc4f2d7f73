/**
 * Metrics: their retention, their owners, and their numbers in the storage. An entity is a metric with archives of its own instead of a
 * named policy. Measures are in other packages.
 */
package org.fuelstats.timeseries.metrics;
