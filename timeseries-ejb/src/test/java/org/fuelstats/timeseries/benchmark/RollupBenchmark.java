package org.fuelstats.timeseries.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.DefaultPolicies;
import org.fuelstats.timeseries.block.AggregateBlockCodec;
import org.fuelstats.timeseries.block.BlockKey;
import org.fuelstats.timeseries.block.RawBlock;
import org.fuelstats.timeseries.block.RawBlockCodec;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.rollup.Rollup;
import org.fuelstats.timeseries.rollup.Rollup.RollupResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Batches rolled into one metric of the policy "high" (three granularities, six methods), from stored bytes to stored bytes: points
 * per second are batches per second times their size.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RollupBenchmark {
    private static final ArchivePolicy POLICY = DefaultPolicies.HIGH;

    @Param({"6", "100", "1000", "10000"})
    public int batch;

    /** Nanoseconds between points. */
    @Param({"1000000000", "10000000000"})
    public long interval;

    private final AggregateBlockCodec aggregateCodec = new AggregateBlockCodec();
    private final RawBlockCodec rawCodec = new RawBlockCodec();
    private final Map<BlockKey, byte[]> aggregates = new HashMap<>();
    private final TreeMap<Long, byte[]> raw = new TreeMap<>();
    private final Walk walk = new Walk(11);
    private int sent;

    @Setup
    public void fill() {
        roll(walk.points(0, 10_000, interval));
        sent = 10_000;
    }

    @Benchmark
    public long roll() {
        Points points = walk.points(sent, batch, interval);
        sent += batch;
        return roll(points);
    }

    private long roll(Points points) {
        List<RawBlock> blocks = new ArrayList<>();
        raw.forEach((start, bytes) -> blocks.add(rawCodec.decode(start, bytes)));
        Rollup roll = Rollup.begin(POLICY, blocks, List.of(points));
        RollupResult rolled = roll.finish(
                key -> Optional.ofNullable(aggregates.get(key)).map(bytes -> aggregateCodec.decode(key, bytes)));
        rolled.rawRemoved().forEach(raw::remove);
        rolled.raw().forEach(block -> raw.put(block.start(), rawCodec.encode(block)));
        rolled.aggregates().forEach(block -> aggregates.put(block.key(), aggregateCodec.encode(block)));
        aggregates.keySet().removeIf(key -> key.number() < rolled.firstKept().get(key.granularity()));
        return roll.refused();
    }
}
