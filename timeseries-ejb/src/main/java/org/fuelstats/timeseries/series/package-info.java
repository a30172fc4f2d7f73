/**
 * Reading: aggregated series from blocks, restricted to the requested period and the archive's retention, and resampled. Raw points are
 * read from the raw blocks as {@link org.fuelstats.timeseries.points.Points}.
 */
package org.fuelstats.timeseries.series;
