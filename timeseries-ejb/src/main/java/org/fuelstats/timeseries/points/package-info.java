/**
 * Raw measures as columns: {@link org.fuelstats.timeseries.points.PointBuffer} collects them as they arrive, {@link
 * org.fuelstats.timeseries.points.Points} holds them in order, without an object per point.
 */
package org.fuelstats.timeseries.points;
