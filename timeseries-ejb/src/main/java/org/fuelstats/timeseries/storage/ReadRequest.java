package org.fuelstats.timeseries.storage;

import java.util.Collection;
import java.util.List;
import org.fuelstats.timeseries.time.Granularity;

/**
 * The metrics and blocks that a read needs from the storage.
 *
 * @param metrics the metrics, each once
 * @param raw whether raw blocks are needed in any case; otherwise their bytes are read only where measures of the metric's shard are
 *     still in the log or measures of the metric are parked
 * @param aggregates which aggregate blocks; null for none
 */
public record ReadRequest(List<Long> metrics, boolean raw, BlockRange aggregates) {
    /** Blocks of one granularity, from one number to another, both inclusive. */
    public record BlockRange(Granularity granularity, long firstBlock, long lastBlock) {}

    public ReadRequest {
        metrics = List.copyOf(metrics);
    }

    /** Raw points only. */
    public static ReadRequest ofRaw(Collection<Long> metrics) {
        return new ReadRequest(List.copyOf(metrics), true, null);
    }

    /** Aggregates, and what their overlay needs. */
    public static ReadRequest ofAggregates(Collection<Long> metrics, BlockRange range) {
        return new ReadRequest(List.copyOf(metrics), false, range);
    }
}
