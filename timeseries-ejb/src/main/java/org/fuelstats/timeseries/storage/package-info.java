/**
 * What the metric store asks of a place that keeps bytes, as written contracts: {@link org.fuelstats.timeseries.storage.IncomingLog}
 * for measures as received, {@link org.fuelstats.timeseries.storage.BlockStore} for the blocks that they become. Nothing here knows what the bytes mean.
 * Each contract has a test that every implementation inherits.
 */
package org.fuelstats.timeseries.storage;
