package org.fuelstats.timeseries.roller;

import java.time.Duration;
import org.fuelstats.timeseries.storage.IncomingLog.ShardBacklog;

/**
 * When a shard is worth a roll, and how much is taken at a time. A roll writes the open blocks of each metric that it finds, however
 * few points they get: waiting makes rolls cheaper, and reads a little dearer.
 *
 * @param bytes a shard with so many bytes is ripe
 * @param age a shard whose oldest row has waited so long is ripe
 */
record RollupThresholds(long bytes, Duration age, long mostBytes, long mostMeasures) {
    /** So many rows are ripe whatever their size. */
    private static final int ROWS = 2048;

    boolean isDue(ShardBacklog backlog) {
        return backlog.bytes() >= bytes
                || backlog.measures() >= mostMeasures
                || backlog.rows() >= ROWS
                || backlog.oldest().compareTo(age) >= 0;
    }
}
