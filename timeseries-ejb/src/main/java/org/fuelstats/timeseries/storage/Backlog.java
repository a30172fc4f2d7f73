package org.fuelstats.timeseries.storage;

import java.time.Duration;

/**
 * What waits in one shard of the log. The counts stop at some thousands of rows, which is more than ripe in any case.
 *
 * @param oldest how long its oldest row has been waiting
 */
public record Backlog(int shard, int rows, long measures, long bytes, Duration oldest) {}
