package org.fuelstats.timeseries.storage;

import java.util.List;

/**
 * What a reader saw at one moment.
 *
 * @param version the version of the catalogue of metrics
 * @param incoming the rows that wait in the metrics' shards, other metrics' measures included, and what is parked of these metrics; in
 *     each shard in ascending order
 * @param raw the metrics' raw blocks, of each metric in ascending order; {@code bytes} is null where they weren't wanted
 * @param aggregates the blocks wanted, of each metric in ascending order
 */
public record Look(long version, List<IncomingRow> incoming, List<RawRow> raw, List<AggregateRow> aggregates) {}
