package org.fuelstats.timeseries.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.fuelstats.timeseries.storage.BlockStore.AggregateKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.BlockChanges;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;
import org.fuelstats.timeseries.storage.IncomingLog.IncomingRow;
import org.fuelstats.timeseries.storage.IncomingLog.NewIncomingRow;
import org.fuelstats.timeseries.storage.IncomingLog.ShardBacklog;
import org.fuelstats.timeseries.storage.Parking.ParkedMetric;
import org.fuelstats.timeseries.storage.Parking.ParkedRow;
import org.fuelstats.timeseries.storage.SnapshotReader.ReadRequest;
import org.fuelstats.timeseries.storage.SnapshotReader.StorageSnapshot;

/** The storage in memory, for one thread: a transaction that fails puts everything back as it was. */
public final class MemoryStorage implements IncomingLog, BlockStore, SnapshotReader, Parking, LateCounts {
    private final Shards shards;
    private State state = new State();

    public MemoryStorage(int shards) {
        this.shards = new Shards(shards);
    }

    private static final class State {
        private final TreeMap<Long, IncomingRow> incoming = new TreeMap<>();
        private final Map<Long, TreeMap<Long, RawRow>> raw = new HashMap<>();
        private final Map<AggregateKey, AggregateRow> aggregates = new HashMap<>();
        private final List<ParkedRow> parked = new ArrayList<>();
        private final Map<Long, Long> late = new HashMap<>();
        private long sequence;

        State copy() {
            State copy = new State();
            copy.incoming.putAll(incoming);
            raw.forEach((metric, rows) -> copy.raw.put(metric, new TreeMap<>(rows)));
            copy.aggregates.putAll(aggregates);
            copy.parked.addAll(parked);
            copy.late.putAll(late);
            copy.sequence = sequence;
            return copy;
        }
    }

    /** Does the work in one transaction, which is rolled back if it fails. */
    public <T> T transaction(Supplier<T> work) {
        State before = state.copy();
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                state = before;
            }
        }
    }

    @Override
    public Shards shards() {
        return shards;
    }

    @Override
    public long append(List<NewIncomingRow> rows) {
        for (NewIncomingRow row : rows) {
            long sequence = ++state.sequence;
            state.incoming.put(sequence, new IncomingRow(row.shard(), sequence, row.measures(), row.bytes()));
        }
        return 1;
    }

    @Override
    public boolean tryLock(int shard) {
        return true;
    }

    @Override
    public List<IncomingRow> oldest(int shard, long mostBytes, long mostMeasures) {
        List<IncomingRow> rows = new ArrayList<>();
        long bytes = 0;
        long measures = 0;
        for (IncomingRow row : of(shard)) {
            bytes += row.bytes().length;
            measures += row.measures();
            if (!rows.isEmpty() && (bytes > mostBytes || measures > mostMeasures)) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void remove(int shard, Collection<Long> sequences) {
        for (long sequence : sequences) {
            IncomingRow removed = state.incoming.remove(sequence);
            if (removed == null || removed.shard() != shard) {
                throw new IllegalStateException("Row " + sequence + " isn't there");
            }
        }
    }

    @Override
    public void putBack(Collection<IncomingRow> rows) {
        rows.forEach(row -> state.incoming.put(row.sequence(), row));
    }

    @Override
    public Set<Long> metrics(int shard) {
        Set<Long> metrics = new HashSet<>();
        state.parked.stream().filter(row -> row.shard() == shard).forEach(row -> row.metric()
                .ifPresent(metrics::add));
        return metrics;
    }

    @Override
    public List<Integer> occupied() {
        return state.parked.stream().map(ParkedRow::shard).distinct().sorted().toList();
    }

    @Override
    public void park(Collection<ParkedRow> rows) {
        state.parked.addAll(rows);
    }

    @Override
    public List<ParkedRow> takeAll(int shard) {
        List<ParkedRow> taken = state.parked.stream()
                .filter(row -> row.shard() == shard)
                .sorted(Comparator.comparingLong(ParkedRow::sequence))
                .toList();
        state.parked.removeAll(taken);
        return taken;
    }

    @Override
    public List<ParkedMetric> list(int most) {
        Map<List<Object>, ParkedMetric> groups = new LinkedHashMap<>();
        for (ParkedRow row : state.parked) {
            groups.merge(
                    List.of(row.shard(), row.metric()),
                    new ParkedMetric(row.shard(), row.metric(), 1, row.measures(), Instant.EPOCH),
                    (some, more) -> new ParkedMetric(
                            some.shard(),
                            some.metric(),
                            some.rows() + more.rows(),
                            some.measures() + more.measures(),
                            some.since()));
        }
        return groups.values().stream().limit(most).toList();
    }

    @Override
    public List<Late> latest(int most) {
        return state.late.entrySet().stream()
                .map(each -> new Late(each.getKey(), each.getValue(), Instant.EPOCH))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Late> of(long metric) {
        return latest(Integer.MAX_VALUE).stream()
                .filter(late -> late.metric() == metric)
                .findFirst();
    }

    @Override
    public void add(Map<Long, Long> refused) {
        refused.forEach((metric, measures) -> state.late.merge(metric, measures, Long::sum));
    }

    @Override
    public long measures() {
        return state.parked.stream().mapToLong(ParkedRow::measures).sum();
    }

    @Override
    public List<ShardBacklog> backlog() {
        List<ShardBacklog> backlog = new ArrayList<>();
        for (int shard = 0; shard < shards.count(); shard++) {
            List<IncomingRow> rows = of(shard);
            if (!rows.isEmpty()) {
                backlog.add(new ShardBacklog(
                        shard,
                        rows.size(),
                        rows.stream().mapToLong(IncomingRow::measures).sum(),
                        rows.stream().mapToLong(row -> row.bytes().length).sum(),
                        Duration.ZERO));
            }
        }
        return backlog;
    }

    private List<IncomingRow> of(int shard) {
        return state.incoming.values().stream()
                .filter(row -> row.shard() == shard)
                .toList();
    }

    @Override
    public List<RawRow> raw(Collection<Long> metrics) {
        return metrics.stream()
                .flatMap(metric -> state.raw.getOrDefault(metric, new TreeMap<>()).values().stream())
                .toList();
    }

    @Override
    public List<AggregateRow> aggregates(Collection<AggregateKey> keys) {
        return keys.stream()
                .filter(state.aggregates::containsKey)
                .map(state.aggregates::get)
                .toList();
    }

    @Override
    public void change(BlockChanges changes) {
        changes.rawRemoved()
                .forEach(key ->
                        state.raw.getOrDefault(key.metric(), new TreeMap<>()).remove(key.start()));
        changes.raw().forEach(row -> state.raw
                .computeIfAbsent(row.metric(), metric -> new TreeMap<>())
                .put(row.start(), row));
        changes.aggregates().forEach(row -> state.aggregates.put(row.key(), row));
        changes.expired().forEach(first -> state.aggregates
                .keySet()
                .removeIf(key -> key.metric() == first.metric()
                        && key.block().granularity().equals(first.block().granularity())
                        && key.block().number() < first.block().number()));
    }

    @Override
    public Map<Long, Long> newest(Collection<Long> metrics) {
        Map<Long, Long> newest = new HashMap<>();
        raw(metrics).forEach(row -> newest.merge(row.metric(), row.newest(), Math::max));
        return newest;
    }

    @Override
    public void delete(Collection<Long> metrics) {
        state.raw.keySet().removeAll(new HashSet<>(metrics));
        state.parked.removeIf(
                row -> row.metric().isPresent() && metrics.contains(row.metric().getAsLong()));
        state.aggregates.keySet().removeIf(key -> metrics.contains(key.metric()));
        state.late.keySet().removeAll(new HashSet<>(metrics));
    }

    private List<IncomingRow> waiting(Set<Integer> wanted, List<Long> metrics) {
        List<IncomingRow> rows = new ArrayList<>();
        wanted.forEach(shard -> rows.addAll(of(shard)));
        state.parked.stream()
                .filter(row -> row.metric().isPresent()
                        && metrics.contains(row.metric().getAsLong()))
                .forEach(row -> rows.add(new IncomingRow(row.shard(), row.sequence(), row.measures(), row.bytes())));
        rows.sort(Comparator.comparingInt(IncomingRow::shard).thenComparingLong(IncomingRow::sequence));
        return rows;
    }

    @Override
    public StorageSnapshot read(ReadRequest request) {
        Set<Integer> wanted = new HashSet<>();
        request.metrics().forEach(metric -> wanted.add(shards.of(metric)));
        ReadRequest.BlockRange range = request.aggregates();
        return new StorageSnapshot(
                1,
                waiting(wanted, request.metrics()),
                raw(request.metrics().stream().sorted().toList()),
                state.aggregates.values().stream()
                        .filter(row -> range != null
                                && request.metrics().contains(row.key().metric())
                                && row.key().block().granularity().equals(range.granularity())
                                && row.key().block().number() >= range.firstBlock()
                                && row.key().block().number() <= range.lastBlock())
                        .sorted(Comparator.comparingLong(
                                        (AggregateRow row) -> row.key().metric())
                                .thenComparingLong(row -> row.key().block().number()))
                        .toList());
    }
}
