/**
 * The units of storage. An {@link org.fuelstats.timeseries.block.AggregateBlock} holds 512 consecutive buckets of one granularity, a {@link
 * org.fuelstats.timeseries.block.RawBlock} some consecutive raw points. Blocks are immutable; a change creates a new block.
 */
package org.fuelstats.timeseries.block;
