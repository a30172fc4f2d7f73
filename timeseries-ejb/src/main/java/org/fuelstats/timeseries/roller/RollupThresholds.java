package org.fuelstats.timeseries.roller;

import java.time.Duration;
import org.fuelstats.timeseries.storage.IncomingLog.ShardBacklog;

/**
 * When a shard is due for a roll-up, and how much is processed at a time. A roll-up writes the open blocks of each metric involved, however
 * few points they get: waiting saves work, and makes reads slightly more expensive.
 *
 * @param bytes a shard with this number of bytes is due
 * @param age a shard whose oldest row has been waiting this long is due
 */
record RollupThresholds(long bytes, Duration age, long mostBytes, long mostMeasures) {
    /** This number of rows is due regardless of their size. */
    private static final int ROWS = 2048;

    boolean isDue(ShardBacklog backlog) {
        return backlog.bytes() >= bytes
                || backlog.measures() >= mostMeasures
                || backlog.rows() >= ROWS
                || backlog.oldest().compareTo(age) >= 0;
    }
}
