package org.fuelstats.timeseries.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.rollup.RawWindow;
import org.fuelstats.timeseries.storage.BlockStore;

/**
 * Estimates how many measures of a request are older than their metric's back window, for the answer to the client. It is an estimate
 * because measures that other nodes have just received aren't known here; {@code rollup.LateMeasureFilter} decides and drops.
 */
final class LateMeasureEstimate {
    /** Each takes some 100 bytes. */
    private static final int MOST_METRICS = 200_000;

    private final BlockStore blocks;
    private final MetricDirectory directory;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();
    private volatile long version;

    /**
     * The known state of a metric.
     *
     * @param window its back window as of that version of the catalogue
     * @param newest its newest measure; null if there is none yet
     */
    private record Known(RawWindow window, long version, Long newest) {
        long late(MetricPoints batch) {
            return newest == null ? 0 : batch.points().receivedBefore(window.acceptFrom(newest));
        }

        Known with(Long other) {
            boolean newer = other != null && (newest == null || newest < other);
            return newer ? new Known(window, version, other) : this;
        }
    }

    LateMeasureEstimate(BlockStore blocks, MetricDirectory directory) {
        this.blocks = blocks;
        this.directory = directory;
    }

    /** Learns about metrics that this node hasn't seen, or not in this form; to be called before the measures are there. */
    void learn(List<MetricPoints> batches) {
        long current = version;
        List<Long> unknown = new ArrayList<>();
        for (MetricPoints batch : batches) {
            Known metric = known.get(batch.metric());
            if (metric == null || metric.version() < current) {
                unknown.add(batch.metric());
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        if (known.size() + unknown.size() > MOST_METRICS) {
            known.clear();
        }
        Map<Long, ArchivePolicy> policies = directory.policies(unknown);
        Map<Long, Long> newest = blocks.newest(unknown);
        policies.forEach((metric, policy) -> {
            Known learnt = new Known(new RawWindow(policy), current, newest.get(metric));
            known.merge(metric, learnt, (before, now) -> now.with(before.newest()));
        });
    }

    /** Counts the late ones of measures that are committed now; {@code seen} is the catalogue's version at the commit. */
    long count(List<MetricPoints> batches, long seen) {
        long late = 0;
        for (MetricPoints batch : batches) {
            Known metric = known.get(batch.metric());
            if (metric != null) {
                late += metric.late(batch);
                known.computeIfPresent(
                        batch.metric(), (number, now) -> now.with(batch.points().last()));
            }
        }
        // Policies may have changed since, and with them the windows: windows of older versions are read again.
        version = Math.max(version, seen);
        return late;
    }
}
