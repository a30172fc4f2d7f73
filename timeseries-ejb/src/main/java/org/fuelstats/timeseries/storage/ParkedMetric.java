package org.fuelstats.timeseries.storage;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * The parked measures of one metric.
 *
 * @param metric empty for rows of the shard that can't be read as a whole
 * @param since when the first of it was parked
 */
public record ParkedMetric(int shard, OptionalLong metric, long rows, long measures, Instant since) {}
