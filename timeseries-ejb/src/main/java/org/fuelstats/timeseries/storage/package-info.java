/**
 * The contracts of the metric store's storage: {@link org.fuelstats.timeseries.storage.IncomingLog} for measures as received, {@link
 * org.fuelstats.timeseries.storage.BlockStore} for blocks. The storage does not interpret the bytes. Each contract has a test that every
 * implementation inherits.
 */
package org.fuelstats.timeseries.storage;
