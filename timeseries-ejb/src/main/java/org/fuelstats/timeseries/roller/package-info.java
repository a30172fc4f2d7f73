/**
 * When shards are rolled: each node has some workers that look at the log several times a second and roll what is due. How a shard is rolled
 * is {@link org.fuelstats.timeseries.measures.ShardRollup}'s matter.
 */
package org.fuelstats.timeseries.roller;
