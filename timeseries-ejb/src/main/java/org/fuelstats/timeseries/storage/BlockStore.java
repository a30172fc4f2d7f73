package org.fuelstats.timeseries.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fuelstats.timeseries.block.BlockKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.RawKey;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;

/**
 * Stores blocks as bytes, by key. The bytes are returned as written.
 *
 * <p>Transactions are those of {@link IncomingLog}. Writing blocks of a metric requires the lock of its shard, so that a block has one
 * writer at a time; readers need no lock.
 */
public interface BlockStore {
    /** A raw block of some metric. */
    record RawKey(long metric, long start) {}

    /**
     * A raw block as stored.
     *
     * @param start the key within the metric
     * @param newest the block's newest timestamp; that of a metric's last block is the metric's
     */
    record RawRow(long metric, long start, long newest, byte[] bytes) {}

    /** An aggregate block of some metric. */
    record AggregateKey(long metric, BlockKey block) {}

    /** An aggregate block as stored. */
    record AggregateRow(AggregateKey key, byte[] bytes) {}

    /** All raw blocks of these metrics; of each metric in ascending order of start. A metric without any is left out. */
    List<RawRow> raw(Collection<Long> metrics);

    /** Those of these blocks that exist, in any order. */
    List<AggregateRow> aggregates(Collection<AggregateKey> keys);

    /** Writes and deletes; what isn't there needs no deletion. */
    void change(BlockChanges changes);

    /** The newest timestamps that these metrics have in blocks; metrics without any block are left out. */
    Map<Long, Long> newest(Collection<Long> metrics);

    /** Deletes every block of these metrics. */
    void delete(Collection<Long> metrics);

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
}
