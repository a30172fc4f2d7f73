/**
 * The incoming rows, committed before the client gets its response: the measures of one request for one shard, as one small row of bytes.
 * Rows are rolled up oldest first, and deleted in the transaction that stores the result.
 */
package org.fuelstats.timeseries.incoming;
