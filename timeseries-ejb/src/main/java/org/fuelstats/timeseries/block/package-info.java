/**
 * The units of storage. An {@link org.fuelstats.timeseries.block.AggregateBlock} holds 512 consecutive buckets of one granularity,
 * a {@link org.fuelstats.timeseries.block.RawBlock} some consecutive raw points. Blocks never change; a change makes a new one.
 */
package org.fuelstats.timeseries.block;
