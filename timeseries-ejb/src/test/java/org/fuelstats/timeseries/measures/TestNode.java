package org.fuelstats.timeseries.measures;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.measures.ShardRollup.RollupReport;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.storage.BlockStore;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.IncomingLog.NewIncomingRow;
import org.fuelstats.timeseries.storage.LateCounts;
import org.fuelstats.timeseries.storage.Parking;
import org.fuelstats.timeseries.storage.SnapshotReader;

/** What one server has in memory; another one over the same storage is another node, or this one after a restart. */
public final class TestNode {
    private final IncomingLog log;
    private final Measures measures;
    private final Transactions transactions;
    private final ShardRollup shardRollup;

    /** What the server's container does around a method. */
    @FunctionalInterface
    public interface Transactions {
        Object run(Supplier<Object> work);
    }

    /** Some metrics that exist. */
    public static final class Metrics implements MetricDirectory {
        private final Map<Long, Metric> byNumber = new HashMap<>();

        public Metric add(long number, ArchivePolicy policy) {
            Metric metric = new Metric(
                    number, new UUID(0, number), policy, "some", List.of(), null, null, null, "ann", "ann", null);
            byNumber.put(number, metric);
            return metric;
        }

        public void remove(long number) {
            byNumber.remove(number);
        }

        @Override
        public Map<Long, ArchivePolicy> policies(Collection<Long> metrics) {
            Map<Long, ArchivePolicy> policies = new HashMap<>();
            metrics.stream()
                    .filter(byNumber::containsKey)
                    .forEach(metric -> policies.put(metric, byNumber.get(metric).policy()));
            return policies;
        }

        @Override
        public Set<Long> deletedBy(long version, Collection<Long> metrics) {
            return Set.copyOf(metrics.stream()
                    .filter(metric -> !byNumber.containsKey(metric))
                    .toList());
        }

        @Override
        public Map<Long, Metric> renewed(Collection<Metric> metrics) {
            Map<Long, Metric> now = new HashMap<>(byNumber);
            now.keySet().retainAll(metrics.stream().map(Metric::number).toList());
            return now;
        }
    }

    public TestNode(
            IncomingLog log,
            BlockStore blocks,
            SnapshotReader snapshots,
            Parking parking,
            LateCounts late,
            MetricDirectory directory,
            Transactions transactions) {
        this.log = log;
        this.transactions = transactions;
        AppendTransaction appending = new AppendTransaction(log, directory) {
            @Override
            public long commit(List<NewIncomingRow> rows, Collection<Long> metrics) {
                return (long) transactions.run(() -> super.commit(rows, metrics));
            }
        };
        measures = new Measures(log, blocks, snapshots, appending, directory, new SimpleMeterRegistry());
        shardRollup = new ShardRollup(log, blocks, parking, late, directory);
    }

    public Measures measures() {
        return measures;
    }

    /** Rolls a shard as a worker does. */
    @SuppressWarnings("unchecked")
    public Optional<RollupReport> roll(int shard, long mostBytes, long mostMeasures) {
        return (Optional<RollupReport>) transactions.run(() -> shardRollup.roll(shard, mostBytes, mostMeasures));
    }

    /** Has everything that is parked tried again by the next roll. */
    public void retryParked() {
        for (int shard = 0; shard < log.shards().count(); shard++) {
            int number = shard;
            transactions.run(() -> shardRollup.retryParked(number));
        }
    }

    /** Rolls everything; the number of measures refused. */
    public long rollAll() {
        long refused = 0;
        for (int shard = 0; shard < log.shards().count(); shard++) {
            RollupReport report = RollupReport.NOTHING;
            do {
                report = roll(shard, Long.MAX_VALUE, Long.MAX_VALUE).orElseThrow();
                refused += report.refused();
            } while (report.rows() > 0);
        }
        return refused;
    }
}
