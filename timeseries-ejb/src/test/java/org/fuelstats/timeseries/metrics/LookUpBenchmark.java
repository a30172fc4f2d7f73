package org.fuelstats.timeseries.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.fuelstats.timeseries.archive.DefaultPolicies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Looking up the metrics of a request of 1,000, of 100,000 that are remembered; each time another thousand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LookUpBenchmark {
    private static final int METRICS = 100_000;
    private static final int REQUEST = 1_000;

    private final MetricCache cache = new MetricCache(2 * METRICS);
    private final List<List<UUID>> requests = new ArrayList<>();
    private int next;

    /** Ids of requests are objects of their own, as a parser makes them. */
    @Setup
    public void remember() {
        Random random = new Random(1);
        List<UUID> request = new ArrayList<>();
        for (int i = 0; i < METRICS; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            cache.add(
                    List.of(new Metric(
                            i, id, DefaultPolicies.LOW, "low", List.of(), "m" + i, null, null, "ann", "ann", null)),
                    1);
            request.add(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()));
            if (request.size() == REQUEST) {
                requests.add(request);
                request = new ArrayList<>();
            }
        }
    }

    @Benchmark
    public Map<UUID, Metric> find() {
        next = (next + 1) % requests.size();
        return cache.find(requests.get(next), new ArrayList<>());
    }
}
