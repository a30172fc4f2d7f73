/**
 * When shards are rolled: each node has some workers that look at the log several times a second and roll what is ripe. How a shard is rolled
 * is {@link org.fuelstats.timeseries.measures.ShardRoll}'s matter.
 */
package org.fuelstats.timeseries.roller;
