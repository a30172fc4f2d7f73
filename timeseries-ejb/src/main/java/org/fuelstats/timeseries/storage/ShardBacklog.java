package org.fuelstats.timeseries.storage;

import java.time.Duration;

/**
 * The rows of one shard that are not rolled up yet. The counts stop at some thousands of rows, which is due in any case.
 *
 * @param oldest the age of its oldest row
 */
public record ShardBacklog(int shard, int rows, long measures, long bytes, Duration oldest) {}
