/**
 * The incoming log and the blocks in PostgreSQL. Statements pass many rows at a time, as arrays, and have a constant text, so that the
 * driver and the server prepare them once per connection.
 */
package org.fuelstats.timeseries.postgres;
