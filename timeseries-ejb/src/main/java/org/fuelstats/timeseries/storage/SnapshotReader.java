package org.fuelstats.timeseries.storage;

import java.util.Collection;
import java.util.List;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;
import org.fuelstats.timeseries.storage.IncomingLog.IncomingRow;
import org.fuelstats.timeseries.time.Granularity;

/** Reads the incoming log, the parked rows and the blocks as one consistent snapshot. */
public interface SnapshotReader {
    /**
     * The log and the blocks at one moment, with everything that was committed before the call. A row of the log that is being rolled up
     * at that time is seen either in the log or in the blocks, never in both and never in neither. Nothing is locked or written.
     */
    StorageSnapshot read(ReadRequest request);

    /**
     * Which metrics and blocks a read needs from the storage.
     *
     * @param metrics the metrics, each once
     * @param raw whether raw blocks are needed in any case; otherwise their bytes are read only where measures of the metric's shard are
     *     still in the log or measures of the metric are parked
     * @param aggregates which aggregate blocks; null for none
     */
    public record ReadRequest(List<Long> metrics, boolean raw, BlockRange aggregates) {
        /** Blocks of one granularity, from one number to another, both included. */
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

    /**
     * The stored data of some metrics as of one moment.
     *
     * @param version the version of the catalogue of metrics
     * @param incoming the log's rows of the metrics' shards, other metrics' measures included, and the parked rows of these metrics; in
     *     each shard in ascending order
     * @param raw the metrics' raw blocks, of each metric in ascending order; {@code bytes} is null where they weren't requested
     * @param aggregates the requested blocks, of each metric in ascending order
     */
    public record StorageSnapshot(
            long version, List<IncomingRow> incoming, List<RawRow> raw, List<AggregateRow> aggregates) {}
}
