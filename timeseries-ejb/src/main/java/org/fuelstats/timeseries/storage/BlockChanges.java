package org.fuelstats.timeseries.storage;

import java.util.List;

/**
 * Changes of blocks that become true together. No key comes twice.
 *
 * @param raw written, each in place of the one with the same key
 * @param rawRemoved deleted
 * @param aggregates written, each in place of the one with the same key
 * @param expired of a metric and granularity, all blocks before this one are deleted
 */
public record BlockChanges(
        List<RawRow> raw, List<RawKey> rawRemoved, List<AggregateRow> aggregates, List<AggregateKey> expired) {
    public BlockChanges {
        raw = List.copyOf(raw);
        rawRemoved = List.copyOf(rawRemoved);
        aggregates = List.copyOf(aggregates);
        expired = List.copyOf(expired);
    }
}
