package org.fuelstats.timeseries.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Stores measures that could not be rolled up, so that they do not block those of other metrics. Nothing is lost: rows stay until they are
 * taken back. Transactions are those of {@link IncomingLog}; changes require the lock of the shard.
 */
public interface Parking {
    /**
     * List parked measures up.
     *
     * @param sequence that of their row in the incoming log
     * @param metric their metric; empty if the whole row is unreadable
     * @param bytes an incoming row that contains only them
     */
    record ParkedRow(int shard, long sequence, OptionalLong metric, int measures, byte[] bytes) {}

    /**
     * The parked measures of one metric.
     *
     * @param metric empty for unreadable rows of the shard
     * @param since when the first of them was parked
     */
    record ParkedMetric(int shard, OptionalLong metric, long rows, long measures, Instant since) {}

    /** The metrics of a shard that have rows here: what else arrives for them has to queue up behind. */
    Set<Long> metrics(int shard);

    /** The shards that have rows here, in ascending order. */
    List<Integer> occupied();

    /** Puts rows here. */
    void park(Collection<ParkedRow> rows);

    /** Removes and returns all rows of a shard, in ascending order of sequence. */
    List<ParkedRow> takeAll(int shard);

    /** Forgets what waits for these metrics. */
    void delete(Collection<Long> metrics);

    /** What is parked, by shard and metric, what has waited longest first; at most so many entries. */
    List<ParkedMetric> list(int most);

    /** How many measures are parked, over all shards. */
    long measures();
}
