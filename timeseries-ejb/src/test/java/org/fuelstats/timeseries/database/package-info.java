/** A real PostgreSQL for tests, one server for all of them. */
package org.fuelstats.timeseries.database;
