/** The contracts of the storage as tests, and an implementation in memory. */
package org.fuelstats.timeseries.storage;
