package org.fuelstats.timeseries.measures;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.fuelstats.timeseries.codec.CorruptBytesException;
import org.fuelstats.timeseries.incoming.IncomingCodec;
import org.fuelstats.timeseries.storage.Backlog;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.IncomingRow;

/** Counts the requests that wait in the log, by metric. Their measures aren't decoded, and of a long log only the beginning is read. */
final class Waiting {
    /** Of each shard. A backlog of this size is told just as well by its first part. */
    private static final long MOST_BYTES = 16 << 20;

    private final IncomingCodec codec = new IncomingCodec();
    private final Map<Long, Long> requests = new TreeMap<>();

    private Waiting() {}

    /** Number of the metric to number of requests. */
    static Map<Long, Long> in(IncomingLog log) {
        Waiting waiting = new Waiting();
        for (Backlog shard : log.backlog()) {
            log.oldest(shard.shard(), MOST_BYTES, Long.MAX_VALUE).forEach(waiting::count);
        }
        return waiting.requests;
    }

    private void count(IncomingRow row) {
        try {
            Arrays.stream(codec.metrics(row.bytes(), row.measures()))
                    .distinct()
                    .forEach(metric -> requests.merge(metric, 1L, Long::sum));
        } catch (CorruptBytesException e) {
            // The roll parks such a row, and tells.
        }
    }
}
