package org.fuelstats.timeseries.storage;

import org.fuelstats.timeseries.block.BlockKey;

/** An aggregate block of some metric. */
public record AggregateKey(long metric, BlockKey block) {}
