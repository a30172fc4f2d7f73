package org.fuelstats.timeseries.storage;

import java.util.List;
import org.fuelstats.timeseries.storage.BlockStore.AggregateKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.RawKey;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;

/**
 * Changes of blocks that are written in one transaction. Each key occurs at most once.
 *
 * @param raw written, each replacing the one with the same key
 * @param rawRemoved deleted
 * @param aggregates written, each replacing the one with the same key
 * @param expired all earlier blocks of the metric and granularity are deleted
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
