/**
 * The metrics: what each keeps, whose it is, and by which number the storage knows it. An entity is a metric with archives of
 * its own instead of a named policy. Measures don't live here.
 */
package org.fuelstats.timeseries.metrics;
