package org.fuelstats.timeseries.storage;

import java.util.List;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;
import org.fuelstats.timeseries.storage.IncomingLog.IncomingRow;

/**
 * The stored data of some metrics at one time.
 *
 * @param version the version of the catalogue of metrics
 * @param incoming the log's rows of the metrics' shards, other metrics' measures included, and the parked rows of these metrics; in
 *     each shard in ascending order
 * @param raw the metrics' raw blocks, of each metric in ascending order; {@code bytes} is null where they weren't requested
 * @param aggregates the requested blocks, of each metric in ascending order
 */
public record StorageSnapshot(
        long version, List<IncomingRow> incoming, List<RawRow> raw, List<AggregateRow> aggregates) {}
