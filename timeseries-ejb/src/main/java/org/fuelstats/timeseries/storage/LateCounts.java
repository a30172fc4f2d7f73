package org.fuelstats.timeseries.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the measures of each metric that arrived later than its back window allows and were dropped. Transactions are those of {@link
 * IncomingLog}.
 */
public interface LateCounts {
    /** The number of dropped measures of one metric, and the time of the latest. */
    record Late(long metric, long measures, Instant last) {}

    /** Adds to the counts of metrics. The caller has locked their shard, and drops the measures in the same transaction. */
    void add(Map<Long, Long> refused);

    /** The metrics of which measures were refused last, the latest first, at most so many. */
    List<Late> latest(int most);

    /** The dropped measures of one metric; empty if there are none. */
    Optional<Late> of(long metric);

    /** Forgets these metrics. */
    void delete(Collection<Long> metrics);
}
