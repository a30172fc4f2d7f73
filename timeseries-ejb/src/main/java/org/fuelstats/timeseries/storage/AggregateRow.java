package org.fuelstats.timeseries.storage;

/** An aggregate block as stored. */
public record AggregateRow(AggregateKey key, byte[] bytes) {}
