package org.fuelstats.timeseries.storage;

/**
 * A raw block as stored.
 *
 * @param start the key within the metric
 * @param newest the block's newest timestamp; that of a metric's last block is the metric's
 */
public record RawRow(long metric, long start, long newest, byte[] bytes) {}
