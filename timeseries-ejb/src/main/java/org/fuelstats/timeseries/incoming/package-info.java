/**
 * What is committed before a client gets its answer: the measures of one request that belong to one shard, as one small row of bytes.
 * Rows are rolled, oldest first, and deleted in the commit that stores what they became.
 */
package org.fuelstats.timeseries.incoming;
