package org.fuelstats.timeseries.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How many measures of each metric came later than its back window allows, and were refused. Transactions are those of {@link IncomingLog}. */
public interface LateCounts {
    /** What was refused of one metric, and when the last of it was. */
    record Late(long metric, long measures, Instant last) {}

    /** Adds to the counts of metrics; whoever calls has locked their shard, and refuses the measures in the same transaction. */
    void add(Map<Long, Long> refused);

    /** The metrics of which measures were refused last, the latest first, at most so many. */
    List<Late> latest(int most);

    /** Forgets these metrics. */
    void delete(Collection<Long> metrics);
}
