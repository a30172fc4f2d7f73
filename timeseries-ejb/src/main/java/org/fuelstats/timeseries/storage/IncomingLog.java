package org.fuelstats.timeseries.storage;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Measures as received, in rows of bytes that are appended, read oldest first, and removed once they are rolled up.
 *
 * <p>Every method works in the caller's transaction: its changes are visible to others after the commit, and undone by a rollback. Without
 * a transaction of the caller, each method is a transaction of its own. A failure of the storage is thrown as an unchecked exception, and
 * the transaction must then be rolled back.
 */
public interface IncomingLog {
    /**
     * The measures of a request for one shard, to be appended to the log.
     *
     * @param measures how many measures the bytes hold
     */
    record NewIncomingRow(int shard, int measures, byte[] bytes) {
        public NewIncomingRow {
            if (measures < 1) {
                throw new IllegalArgumentException("A row for shard " + shard + " without measures");
            }
        }
    }

    /** A row of the log. Of two rows that a client sent one after the other, the later one has the greater sequence. */
    record IncomingRow(int shard, long sequence, int measures, byte[] bytes) {}

    /**
     * The rows of one shard that are not rolled up yet. The counts stop at some thousands of rows, which is due in any case.
     *
     * @param oldest the age of its oldest row
     */
    record ShardBacklog(int shard, int rows, long measures, long bytes, Duration oldest) {}

    /** How metrics are divided; never changes while the storage is in use. */
    Shards shards();

    /**
     * Appends rows, all by one statement. Rows of a transaction that began after another one's commit come behind those of that other one;
     * among transactions at the same time the order is any, but the same for every reader.
     *
     * @return the version of the catalogue of metrics that this transaction sees
     */
    long append(List<NewIncomingRow> rows);

    /**
     * Locks the shard for rolling up until this transaction ends in any way, including a crash of this process.
     *
     * @return false, immediately, if another transaction has the lock
     */
    boolean tryLock(int shard);

    /**
     * The oldest rows of a shard in ascending order: as many as stay within both bounds, but at least one if there is any. With the
     * shard locked, all rows that previous holders of the lock left are seen and none that they removed.
     */
    List<IncomingRow> oldest(int shard, long mostBytes, long mostMeasures);

    /**
     * Removes rows of a shard that the caller has locked.
     *
     * @throws IllegalStateException if one of them does not exist: it was rolled up elsewhere, and this transaction must not be committed
     */
    void remove(int shard, Collection<Long> sequences);

    /**
     * Puts rows back that were removed before, under the sequences that they had: they are in order with those that are there. The
     * caller has locked the shard.
     */
    void putBack(Collection<IncomingRow> rows);

    /** The waiting rows by shard, without empty shards. Fast enough to be called several times a second. */
    List<ShardBacklog> backlog();
}
