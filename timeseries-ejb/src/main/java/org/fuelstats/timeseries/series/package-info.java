/**
 * What is read: aggregated series out of blocks, cut to what is asked for and to what the archive keeps, and resampled. Raw points
 * are read from the raw blocks as {@link org.fuelstats.timeseries.points.Points}.
 */
package org.fuelstats.timeseries.series;
