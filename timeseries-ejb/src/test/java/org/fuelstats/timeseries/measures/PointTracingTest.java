package org.fuelstats.timeseries.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.measures.PointTrace.Bucket;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.points.PointBuffer;
import org.fuelstats.timeseries.storage.MemoryStorage;
import org.fuelstats.timeseries.time.Granularity;
import org.junit.jupiter.api.Test;

/** A metric of seconds, of which 100 are kept, and minutes, all kept, with a back window of one minute. */
class PointTracingTest {
    private static final long SECOND = 1_000_000_000L;

    private final MemoryStorage storage = new MemoryStorage(16);
    private final TestNode.Metrics metrics = new TestNode.Metrics();
    private final Metric metric = metrics.add(
            1,
            new ArchivePolicy(
                    List.of(Archive.of(Granularity.ofSeconds(1), 100), Archive.unlimited(Granularity.ofSeconds(60))),
                    1,
                    Set.of(method("mean"), method("std"))));
    private final TestNode node =
            new TestNode(storage, storage, storage, storage, storage, metrics, storage::transaction);
    private final PointTracing tracing = new PointTracing(storage, metrics, storage);

    @Test
    void ofAMetricWithoutMeasuresNothingWasReceived() {
        PointTrace trace = tracing.trace(metric, 7 * SECOND);
        assertEquals(OptionalLong.empty(), trace.newest());
        assertEquals("7 NEVER_RECEIVED {}, 0 NEVER_RECEIVED {}", text(trace));
    }

    @Test
    void storedOnesHaveTheirValues() {
        append(601, 603);
        String expected = "601 STORED {mean=601.0}, 600 STORED {mean=602.0, std=1.414}";
        assertEquals(expected, text(tracing.trace(metric, 601 * SECOND)));
        node.rollAll();
        PointTrace trace = tracing.trace(metric, 601 * SECOND);
        assertEquals(expected, text(trace));
        assertEquals(OptionalLong.of(603 * SECOND), trace.newest());
        assertEquals(540 * SECOND, trace.acceptFrom());
        assertEquals(OptionalDouble.of(601), trace.measure());
    }

    @Test
    void missingOnesHaveAReasonInEachGranularity() {
        append(300, 601);
        assertEquals("602 NEVER_RECEIVED {}, 600 STORED {mean=601.0}", text(tracing.trace(metric, 602 * SECOND)));
        assertEquals("900 NEVER_RECEIVED {}, 900 NEVER_RECEIVED {}", text(tracing.trace(metric, 900 * SECOND)));
        assertEquals("541 NEVER_RECEIVED {}, 540 NEVER_RECEIVED {}", text(tracing.trace(metric, 541 * SECOND)));
        assertEquals("539 TOO_LATE {}, 480 TOO_LATE {}", text(tracing.trace(metric, 539 * SECOND)));
        assertEquals("300 EXPIRED {}, 300 STORED {mean=300.0}", text(tracing.trace(metric, 300 * SECOND)));
        assertEquals(OptionalDouble.empty(), tracing.trace(metric, 300 * SECOND).measure());
    }

    @Test
    void droppedOnesAreCounted() {
        append(601);
        append(301, 302);
        assertEquals("301 EXPIRED {}, 300 TOO_LATE {}", text(tracing.trace(metric, 301 * SECOND)));
        node.rollAll();
        assertEquals(2, tracing.trace(metric, 301 * SECOND).late().orElseThrow().measures());
    }

    @Test
    void aDeletedMetricHasNone() {
        metrics.remove(1);
        assertThrows(MetricsDeletedException.class, () -> tracing.trace(metric, SECOND));
    }

    private void append(long... seconds) {
        PointBuffer buffer = new PointBuffer();
        for (long second : seconds) {
            buffer.add(second * SECOND, second);
        }
        node.measures().append(List.of(new MetricPoints(1, buffer.toPoints())));
    }

    private static AggregationMethod method(String name) {
        return AggregationMethod.named(name).orElseThrow();
    }

    private static String text(PointTrace trace) {
        return trace.buckets().stream().map(PointTracingTest::text).collect(Collectors.joining(", "));
    }

    private static String text(Bucket bucket) {
        return bucket.start() / SECOND + " " + bucket.state() + " "
                + bucket.values().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(
                                (one, other) -> one.label().compareTo(other.label())))
                        .map(each -> each.getKey().label() + "=" + Math.round(each.getValue() * 1000) / 1000.0)
                        .collect(Collectors.joining(", ", "{", "}"));
    }
}
