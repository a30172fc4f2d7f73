package org.fuelstats.timeseries.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fuelstats.timeseries.archive.DefaultPolicies;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.measures.Measures.AppendResult;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.points.PointBuffer;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.storage.MemoryStorage;
import org.fuelstats.timeseries.time.TimeSpan;
import org.junit.jupiter.api.Test;

class AppendTest {
    private static final long HOUR = 3_600_000_000_000L;

    private final MemoryStorage storage = new MemoryStorage(16);
    private final TestNode.Metrics metrics = new TestNode.Metrics();
    private final Metric metric = metrics.add(1, DefaultPolicies.MEDIUM);
    private final TestNode here = node();

    private TestNode node() {
        return new TestNode(storage, storage, storage, storage, storage, metrics, storage::transaction);
    }

    @Test
    void theAnswerTellsHowManyMeasuresThereWere() {
        assertEquals(new AppendResult(3, 0), append(here, 1, 2, 3));
    }

    @Test
    void whatWaitsIsCountedByMetricAndRequest() {
        metrics.add(2, DefaultPolicies.MEDIUM);
        append(here, 1, 2, 3);
        here.measures().append(List.of(new MetricPoints(1, points(4)), new MetricPoints(2, points(4))));
        assertEquals(Map.of(1L, 2L, 2L, 1L), here.measures().requestsByMetric());
        here.rollAll();
        assertEquals(Map.of(), here.measures().requestsByMetric());
    }

    @Test
    void aRequestWithoutMeasuresChangesNothing() {
        assertEquals(new AppendResult(0, 0), here.measures().append(List.of()));
        assertEquals(List.of(), here.measures().backlog());
    }

    @Test
    void measuresOlderThanTheBackWindowAreToldAtOnceAndRefusedByTheRoll() {
        append(here, 10);
        assertEquals(new AppendResult(2, 1), append(here, 9, 10));
        assertEquals(1, here.rollAll());
        assertEquals(1, storage.latest(1).get(0).measures(), "counted for its metric");
        assertEquals(1, here.measures().raw(metric, TimeSpan.ALWAYS).size());
    }

    @Test
    void lateMeasuresOfRepeatedTimestampsAreAllTold() {
        append(here, 10);
        assertEquals(new AppendResult(3, 5), append(here, 8, 7, 8, 7, 8, 10, 10));
        Points inParts = points(7, 8, 7).followedBy(points(8, 10)).followedBy(points(8));
        assertEquals(new AppendResult(3, 5), here.measures().append(List.of(new MetricPoints(1, inParts))));
    }

    @Test
    void aBatchThatSpansMoreThanTheWindowIsNotLateByItself() {
        assertEquals(new AppendResult(3, 0), append(here, 1, 5, 10));
        assertEquals(0, here.rollAll());
    }

    @Test
    void anotherNodeKnowsWhatIsLateOnceItIsRolled() {
        append(here, 10);
        here.rollAll();
        assertEquals(new AppendResult(1, 1), append(node(), 9));
    }

    @Test
    void measuresOfADeletedMetricAreNotTakenInAndThoseOfTheOthersNeither() {
        metrics.add(2, DefaultPolicies.LOW);
        metrics.remove(2);
        MetricsDeletedException gone = assertThrows(MetricsDeletedException.class, () -> here.measures()
                .append(List.of(new MetricPoints(1, points(1)), new MetricPoints(2, points(1)))));
        assertEquals(Set.of(2L), gone.metrics());
        assertEquals(List.of(), here.measures().backlog());
    }

    @Test
    void whatWaitsOfAMetricThatIsDeletedMeanwhileIsDroppedAndCounted() {
        append(here, 1, 2);
        metrics.remove(1);
        int shard = storage.shards().of(1);
        assertEquals(2, here.roll(shard, 1_000, 1_000).orElseThrow().orphaned());
        assertEquals(List.of(), here.measures().backlog());
        assertThrows(MetricsDeletedException.class, () -> here.measures().raw(metric, TimeSpan.ALWAYS));
    }

    private static AppendResult append(TestNode node, int... hours) {
        return node.measures().append(List.of(new MetricPoints(1, points(hours))));
    }

    private static Points points(int... hours) {
        PointBuffer buffer = new PointBuffer();
        for (int hour : hours) {
            buffer.add(hour * HOUR, hour);
        }
        return buffer.toPoints();
    }
}
