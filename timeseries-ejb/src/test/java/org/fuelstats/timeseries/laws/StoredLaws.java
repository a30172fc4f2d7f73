package org.fuelstats.timeseries.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.laws.EngineDomain.History;
import org.fuelstats.timeseries.measures.TestNode;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.series.Series;
import org.fuelstats.timeseries.time.TimeSpan;

/**
 * What is read through the storage equals what the engine gives without one, whatever happens between two requests: nothing, a roll of
 * some rows or of all, a restart. Each storage inherits these laws.
 */
@Domain(EngineDomain.class)
@Domain(DomainContext.Global.class)
abstract class StoredLaws {
    private static final int SHARDS = 4;

    private final TestNode.Metrics metrics = new TestNode.Metrics();

    /** A node over the storage as it stands: nothing but that is known to it. */
    abstract TestNode restarted(TestNode.Metrics directory);

    /** An empty storage. */
    abstract void cleared();

    @Property
    void whatIsReadIsWhatWasAppendedHoweverItIsRolled(
            @ForAll ArchivePolicy policy,
            @ForAll ArchivePolicy otherPolicy,
            @ForAll History history,
            @ForAll Random random) {
        cleared();
        TestNode node = restarted(metrics);
        Metric metric = metrics.add(1, policy);
        Metric other = metrics.add(2, otherPolicy);
        MemoryStore expected = new MemoryStore(policy);
        MemoryStore expectedOther = new MemoryStore(otherPolicy);
        long refused = 0;
        for (List<Measurement> batch : history.batches()) {
            append(node, batch, metric, other);
            expected.roll(List.of(batch));
            expectedOther.roll(List.of(batch));
            switch (random.nextInt(5)) {
                case 0 -> refused += node.rollAll();
                case 1 -> refused += someRolled(node, random);
                case 2 -> node = restarted(metrics);
                default -> {
                    // straight on
                }
            }
            assertReads(node, metric, expected);
            assertReads(node, other, expectedOther);
        }
        refused += node.rollAll();
        assertReads(node, metric, expected);
        assertReads(restarted(metrics), other, expectedOther);
        assertEquals(expected.refused() + expectedOther.refused(), refused);
    }

    private static void append(TestNode node, List<Measurement> batch, Metric... metrics) {
        Points points = MemoryStore.points(batch);
        if (points.isEmpty()) {
            return;
        }
        node.measures()
                .append(List.of(metrics).stream()
                        .map(metric -> new MetricPoints(metric.number(), points))
                        .toList());
    }

    private static long someRolled(TestNode node, Random random) {
        return node.roll(random.nextInt(SHARDS), random.nextInt(100), random.nextInt(50))
                .orElseThrow()
                .refused();
    }

    private static void assertReads(TestNode node, Metric metric, MemoryStore expected) {
        for (Archive archive : metric.policy().archives()) {
            for (AggregationMethod method : metric.policy().methods()) {
                Series series = node.measures().read(metric, archive, method, TimeSpan.ALWAYS);
                assertEquals(expected.aggregated(archive, method), values(series), method.label());
            }
        }
        Points raw = node.measures().raw(metric, TimeSpan.ALWAYS);
        TreeMap<Long, Double> points = new TreeMap<>();
        for (int i = 0; i < raw.size(); i++) {
            points.put(raw.timestamp(i), raw.value(i));
        }
        assertEquals(expected.rawWindow(), points);
    }

    private static TreeMap<Long, Double> values(Series series) {
        TreeMap<Long, Double> values = new TreeMap<>();
        for (int i = 0; i < series.size(); i++) {
            values.put(series.timestamp(i), series.value(i));
        }
        return values;
    }
}
