package org.fuelstats.timeseries.measures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.storage.AggregateKey;
import org.fuelstats.timeseries.storage.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.IncomingRow;
import org.fuelstats.timeseries.storage.RawRow;

/** One transaction that turns the oldest rows of a shard into blocks: blocks changed and rows removed become true together. */
@ApplicationScoped
public class ShardRoll {
    private final IncomingLog log;
    private final BlockStore blocks;
    private final MetricDirectory directory;
    private final Pool<Codecs> pool = new Pool<>(Codecs::new);

    /** For the container's proxy. */
    protected ShardRoll() {
        this(null, null, null);
    }

    @Inject
    public ShardRoll(IncomingLog log, BlockStore blocks, MetricDirectory directory) {
        this.log = log;
        this.blocks = blocks;
        this.directory = directory;
    }

    /**
     * Rolls the shard's oldest rows, as many as stay within the bounds.
     *
     * @return empty when somebody else is rolling the shard
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<RollReport> roll(int shard, long mostBytes, long mostMeasures) {
        if (!log.tryLock(shard)) {
            return Optional.empty();
        }
        List<IncomingRow> rows = log.oldest(shard, mostBytes, mostMeasures);
        if (rows.isEmpty()) {
            return Optional.of(RollReport.NOTHING);
        }
        RollReport report = pool.with(codecs -> roll(codecs, rows));
        log.remove(shard, rows.stream().map(IncomingRow::sequence).toList());
        return Optional.of(report);
    }

    private RollReport roll(Codecs codecs, List<IncomingRow> rows) {
        Map<Long, List<Points>> batches = new Batches(codecs, rows, metric -> true).byMetric();
        Map<Long, ArchivePolicy> policies = directory.policies(batches.keySet());
        Map<Long, List<RawRow>> raw =
                blocks.raw(policies.keySet()).stream().collect(Collectors.groupingBy(RawRow::metric));
        List<MetricRoll> rolls = new ArrayList<>();
        policies.forEach((metric, policy) -> rolls.add(
                new MetricRoll(codecs, metric, policy, raw.getOrDefault(metric, List.of()), batches.get(metric))));
        List<AggregateKey> touched =
                rolls.stream().flatMap(roll -> roll.touched().stream()).toList();
        Map<AggregateKey, AggregateRow> stored = new HashMap<>();
        blocks.aggregates(touched).forEach(row -> stored.put(row.key(), row));
        Changes changes = new Changes();
        rolls.forEach(roll -> changes.add(roll.finish(stored)));
        blocks.change(changes.all());
        long orphaned = batches.entrySet().stream()
                .filter(each -> !policies.containsKey(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .mapToLong(Points::size)
                .sum();
        return new RollReport(
                rows.size(),
                rows.stream().mapToLong(row -> row.bytes().length).sum(),
                rows.stream().mapToLong(IncomingRow::measures).sum(),
                rolls.size(),
                rolls.stream().mapToLong(MetricRoll::refused).sum(),
                orphaned);
    }
}
