/**
 * The log and the blocks in PostgreSQL. Statements take and bring many rows at a time, as arrays, and are the same text each time, so
 * that the driver and the server prepare them once for a connection.
 */
package org.fuelstats.timeseries.postgres;
