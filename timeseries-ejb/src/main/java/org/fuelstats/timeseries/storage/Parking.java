package org.fuelstats.timeseries.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Where measures wait that could not be rolled, so that they don't hold up those of other metrics. Nothing is lost here: rows stay until they
 * are taken back. Transactions are those of {@link IncomingLog}; whoever changes something has locked the shard.
 */
public interface Parking {
    /**
     * List parked measures up.
     *
     * @param sequence that of the row of the log in which they came
     * @param metric whose they are; empty when the whole row can't be read
     * @param bytes a row of the log that holds just them
     */
    record ParkedRow(int shard, long sequence, OptionalLong metric, int measures, byte[] bytes) {}

    /**
     * The parked measures of one metric.
     *
     * @param metric empty for rows of the shard that can't be read as a whole
     * @param since when the first of it was parked
     */
    record ParkedMetric(int shard, OptionalLong metric, long rows, long measures, Instant since) {}

    /** The metrics of a shard that have rows here: what else arrives for them has to queue up behind. */
    Set<Long> metrics(int shard);

    /** The shards that have rows here, in ascending order. */
    List<Integer> occupied();

    /** Puts rows here. */
    void park(Collection<ParkedRow> rows);

    /** Takes all rows of a shard away from here, in ascending order of sequence. */
    List<ParkedRow> takeAll(int shard);

    /** Forgets what waits for these metrics. */
    void delete(Collection<Long> metrics);

    /** What is parked, by shard and metric, what has waited longest first; at most so many entries. */
    List<ParkedMetric> list(int most);

    /** How many measures are parked, over all shards. */
    long measures();
}
