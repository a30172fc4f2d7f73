package org.fuelstats.timeseries.measures;

import java.util.ArrayList;
import java.util.List;
import org.fuelstats.timeseries.storage.AggregateKey;
import org.fuelstats.timeseries.storage.AggregateRow;
import org.fuelstats.timeseries.storage.BlockChanges;
import org.fuelstats.timeseries.storage.RawKey;
import org.fuelstats.timeseries.storage.RawRow;

/** Collects the changes of many metrics, so that they are written together. */
final class Changes {
    private final List<RawRow> raw = new ArrayList<>();
    private final List<RawKey> rawRemoved = new ArrayList<>();
    private final List<AggregateRow> aggregates = new ArrayList<>();
    private final List<AggregateKey> expired = new ArrayList<>();

    void add(BlockChanges changes) {
        raw.addAll(changes.raw());
        rawRemoved.addAll(changes.rawRemoved());
        aggregates.addAll(changes.aggregates());
        expired.addAll(changes.expired());
    }

    BlockChanges all() {
        return new BlockChanges(raw, rawRemoved, aggregates, expired);
    }
}
