/** The storage in PostgreSQL against its contracts. */
package org.fuelstats.timeseries.postgres;
