package org.fuelstats.timeseries.measures;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.fuelstats.timeseries.codec.CorruptBytesException;
import org.fuelstats.timeseries.incoming.IncomingCodec;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.IncomingLog.IncomingRow;
import org.fuelstats.timeseries.storage.IncomingLog.ShardBacklog;

/** Counts the requests in the incoming log by metric. Measures are not decoded, and only the beginning of a long log is read. */
final class BacklogByMetric {
    /** Of each shard. Of a larger backlog the first part says enough. */
    private static final long MOST_BYTES = 16 << 20;

    private final IncomingCodec codec = new IncomingCodec();
    private final Map<Long, Long> requests = new TreeMap<>();

    private BacklogByMetric() {}

    /** Number of the metric to number of requests. */
    static Map<Long, Long> in(IncomingLog log) {
        BacklogByMetric backlog = new BacklogByMetric();
        for (ShardBacklog shard : log.backlog()) {
            log.oldest(shard.shard(), MOST_BYTES, Long.MAX_VALUE).forEach(backlog::count);
        }
        return backlog.requests;
    }

    private void count(IncomingRow row) {
        try {
            Arrays.stream(codec.metrics(row.bytes(), row.measures()))
                    .distinct()
                    .forEach(metric -> requests.merge(metric, 1L, Long::sum));
        } catch (CorruptBytesException e) {
            // The rollup parks and logs such a row.
        }
    }
}
