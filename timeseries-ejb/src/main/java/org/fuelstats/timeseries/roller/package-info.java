/**
 * Schedules roll-ups: each node has some workers that check the incoming log several times a second and roll up shards that are due. The
 * roll-up itself is done by {@link org.fuelstats.timeseries.measures.ShardRollup}.
 */
package org.fuelstats.timeseries.roller;
