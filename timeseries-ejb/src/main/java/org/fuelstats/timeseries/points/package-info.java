/**
 * Raw measures as columns: {@link org.fuelstats.timeseries.points.PointBuffer} takes them in as they arrive,
 * {@link org.fuelstats.timeseries.points.Points} holds them in order. Nothing here makes an object per point.
 */
package org.fuelstats.timeseries.points;
