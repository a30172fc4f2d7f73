package org.fuelstats.timeseries.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fuelstats.timeseries.block.BlockKey;

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
}
