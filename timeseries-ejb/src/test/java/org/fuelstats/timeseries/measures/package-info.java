/** Measures from append to read, over the storage in memory and over PostgreSQL. */
package org.fuelstats.timeseries.measures;
