package org.fuelstats.timeseries.storage;

import java.util.Collection;
import java.util.List;
import org.fuelstats.timeseries.time.Granularity;

/**
 * What a reader wants to look at.
 *
 * @param metrics the metrics, each once
 * @param raw whether raw blocks are wanted in any case; otherwise their bytes come only where something waits in the metric's
 *     shard or is parked
 * @param aggregates which aggregate blocks; null for none
 */
public record Glance(List<Long> metrics, boolean raw, Range aggregates) {
    /** Blocks of one granularity, from one number to another, both included. */
    public record Range(Granularity granularity, long firstBlock, long lastBlock) {}

    public Glance {
        metrics = List.copyOf(metrics);
    }

    /** Raw points only. */
    public static Glance ofRaw(Collection<Long> metrics) {
        return new Glance(List.copyOf(metrics), true, null);
    }

    /** Aggregates, and what their overlay needs. */
    public static Glance ofAggregates(Collection<Long> metrics, Range range) {
        return new Glance(List.copyOf(metrics), false, range);
    }
}
