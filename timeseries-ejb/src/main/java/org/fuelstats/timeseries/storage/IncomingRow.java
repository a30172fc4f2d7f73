package org.fuelstats.timeseries.storage;

/** A row of the log; of two rows that one client sent one after the other, the later one has the greater sequence. */
public record IncomingRow(int shard, long sequence, int measures, byte[] bytes) {}
