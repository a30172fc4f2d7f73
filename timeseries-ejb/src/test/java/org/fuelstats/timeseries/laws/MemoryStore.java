package org.fuelstats.timeseries.laws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.block.AggregateBlock;
import org.fuelstats.timeseries.block.AggregateBlockCodec;
import org.fuelstats.timeseries.block.AggregateColumn;
import org.fuelstats.timeseries.block.BlockKey;
import org.fuelstats.timeseries.block.RawBlock;
import org.fuelstats.timeseries.block.RawBlockCodec;
import org.fuelstats.timeseries.points.PointBuffer;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.rollup.RawWindow;
import org.fuelstats.timeseries.rollup.Rollup;
import org.fuelstats.timeseries.rollup.Rollup.RollupResult;
import org.fuelstats.timeseries.series.ArchiveView;
import org.fuelstats.timeseries.series.Series;
import org.fuelstats.timeseries.time.TimeSpan;

/** One metric's blocks as a storage would keep them: nothing but bytes survives between two rolls. */
final class MemoryStore {
    private final ArchivePolicy policy;
    private final AggregateBlockCodec aggregateCodec = new AggregateBlockCodec();
    private final RawBlockCodec rawCodec = new RawBlockCodec();
    private final Map<BlockKey, byte[]> aggregates = new HashMap<>();
    private final TreeMap<Long, byte[]> raw = new TreeMap<>();
    private long refused;
    private RollupResult last = RollupResult.NOTHING;

    MemoryStore(ArchivePolicy policy) {
        this.policy = policy;
    }

    /** Rolls each batch by itself. */
    static MemoryStore after(ArchivePolicy policy, List<List<Measurement>> batches) {
        MemoryStore store = new MemoryStore(policy);
        batches.forEach(batch -> store.roll(List.of(batch)));
        return store;
    }

    void roll(List<List<Measurement>> batches) {
        List<Points> received = batches.stream().map(MemoryStore::points).toList();
        Rollup roll = Rollup.begin(policy, rawBlocks(), received);
        last = roll.finish(key -> Optional.ofNullable(aggregates.get(key)).map(b -> aggregateCodec.decode(key, b)));
        refused += roll.refused();
        last.rawRemoved().forEach(raw::remove);
        last.raw().forEach(block -> raw.put(block.start(), rawCodec.encode(block)));
        last.aggregates().forEach(block -> aggregates.put(block.key(), aggregateCodec.encode(block)));
        aggregates.keySet().removeIf(key -> {
            Long firstKept = last.firstKept().get(key.granularity());
            return firstKept != null && key.number() < firstKept;
        });
    }

    static Points points(List<Measurement> batch) {
        PointBuffer buffer = new PointBuffer();
        batch.forEach(measurement -> buffer.add(measurement.timestamp(), measurement.value()));
        return buffer.toPoints();
    }

    List<RawBlock> rawBlocks() {
        List<RawBlock> blocks = new ArrayList<>();
        raw.forEach((start, bytes) -> blocks.add(rawCodec.decode(start, bytes)));
        return blocks;
    }

    /** The raw points that the policy promises to keep. */
    TreeMap<Long, Double> rawWindow() {
        TreeMap<Long, Double> window = new TreeMap<>();
        Points points = new RawWindow(policy).read(rawBlocks(), TimeSpan.ALWAYS);
        for (int i = 0; i < points.size(); i++) {
            window.put(points.timestamp(i), points.value(i));
        }
        return window;
    }

    TreeMap<Long, Double> aggregated(Archive archive, AggregationMethod method) {
        return aggregated(archive, method, TimeSpan.ALWAYS);
    }

    TreeMap<Long, Double> aggregated(Archive archive, AggregationMethod method, TimeSpan span) {
        TreeMap<Long, Double> result = new TreeMap<>();
        series(archive, method, span).ifPresent(series -> {
            for (int i = 0; i < series.size(); i++) {
                result.put(series.timestamp(i), series.value(i));
            }
        });
        return result;
    }

    Optional<Series> series(Archive archive, AggregationMethod method, TimeSpan span) {
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        long newest = rawBlocks().get(raw.size() - 1).points().last();
        return ArchiveView.of(archive, span, newest).map(view -> view.read(method, blocks(view, method)));
    }

    private List<AggregateBlock> blocks(ArchiveView view, AggregationMethod method) {
        return aggregates.keySet().stream()
                .filter(key -> key.granularity().equals(view.archive().granularity()))
                .filter(key -> key.number() >= view.firstBlock() && key.number() <= view.lastBlock())
                .sorted(Comparator.comparingLong(BlockKey::number))
                .map(key -> aggregateCodec.decode(key, aggregates.get(key), AggregateColumn.of(method)))
                .toList();
    }

    /** Everything that can be read, each archive and method: two stores with the same contents answer alike to the last bit. */
    Map<String, TreeMap<Long, Double>> contents() {
        Map<String, TreeMap<Long, Double>> contents = new TreeMap<>();
        for (Archive archive : policy.archives()) {
            for (AggregationMethod method : policy.methods()) {
                contents.put(archive.granularity() + " " + method.label(), aggregated(archive, method));
            }
        }
        contents.put("raw", rawWindow());
        return contents;
    }

    long refused() {
        return refused;
    }

    RollupResult last() {
        return last;
    }

    int storedBytes() {
        return aggregates.values().stream().mapToInt(bytes -> bytes.length).sum();
    }

    int storedBlocks() {
        return aggregates.size();
    }
}
