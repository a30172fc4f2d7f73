package org.fuelstats.timeseries.storage;

import java.util.List;
import org.fuelstats.timeseries.storage.BlockStore.AggregateKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.RawKey;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;

/**
 * Changes of blocks that are written in one transaction. No key comes twice.
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

    /** All of these changes as one. */
    public static BlockChanges merged(List<BlockChanges> changes) {
        return new BlockChanges(
                changes.stream().flatMap(each -> each.raw().stream()).toList(),
                changes.stream().flatMap(each -> each.rawRemoved().stream()).toList(),
                changes.stream().flatMap(each -> each.aggregates().stream()).toList(),
                changes.stream().flatMap(each -> each.expired().stream()).toList());
    }
}
