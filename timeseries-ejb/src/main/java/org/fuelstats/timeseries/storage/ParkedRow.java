package org.fuelstats.timeseries.storage;

import java.util.OptionalLong;

/**
 * Measures that could not be rolled up.
 *
 * @param sequence that of the row of the log in which they came
 * @param metric whose they are; empty when the whole row can't be read
 * @param bytes a row of the log that holds just them
 */
public record ParkedRow(int shard, long sequence, OptionalLong metric, int measures, byte[] bytes) {}
