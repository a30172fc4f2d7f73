package org.fuelstats.timeseries.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Blocks as bytes, under their keys. The bytes come back as they were written.
 *
 * <p>Transactions are those of {@link IncomingLog}. Whoever writes blocks of a metric holds the lock of its shard, so that two writers
 * of the same block can't meet; readers need no lock.
 */
public interface BlockStore {
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
