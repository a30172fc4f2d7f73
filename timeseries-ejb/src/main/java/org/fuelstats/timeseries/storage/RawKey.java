package org.fuelstats.timeseries.storage;

/** A raw block of some metric. */
public record RawKey(long metric, long start) {}
