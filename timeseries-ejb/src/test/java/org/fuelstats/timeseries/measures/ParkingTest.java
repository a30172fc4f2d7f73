package org.fuelstats.timeseries.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalLong;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.DefaultPolicies;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.codec.CorruptBytesException;
import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.measures.ShardRollup.RollupReport;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.points.PointBuffer;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.postgres.PostgresStores;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.Parking;
import org.fuelstats.timeseries.storage.Shards;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;
import org.junit.jupiter.api.Test;

/** One metric or row that can't be rolled, and its neighbours. */
class ParkingTest {
    private static final long MINUTE = 60_000_000_000L;

    private final TestDatabase tables = TestDatabase.create();
    private final PostgresStores stores = PostgresStores.in(tables.database());
    private final IncomingLog log = stores.log();
    private final Parking parking = stores.parking();
    private final TestNode.Metrics metrics = new TestNode.Metrics();
    private final TestNode node = new TestNode(
            log,
            stores.blocks(),
            stores.snapshots(),
            parking,
            stores.late(),
            metrics,
            work -> tables.transaction(work::get));
    private final Metric bad = metrics.add(1, DefaultPolicies.MEDIUM);
    private final Metric good = metrics.add(neighbour(), DefaultPolicies.MEDIUM);

    /** A metric in the shard of the first one. */
    private static long neighbour() {
        Shards shards = new Shards(16);
        long metric = 2;
        while (shards.of(metric) != shards.of(1)) {
            metric++;
        }
        return metric;
    }

    @Test
    void aMetricWhoseBlocksAreDamagedDoesNotHoldUpItsNeighbours() {
        append(1);
        node.rollAll();
        damage();
        append(2);
        RollupReport report = rolled();
        assertEquals(OptionalLong.of(1), report.failures().get(0).metric());
        assertEquals(1, report.metrics());
        assertEquals(2, count(good));
        assertEquals(1, parking.measures());
        assertThrows(CorruptBytesException.class, () -> raw(bad));

        append(3);
        assertEquals(List.of(), rolled().failures());
        assertEquals(2, parking.measures());
        assertEquals(3, count(good));

        assertThrows(CorruptBytesException.class, () -> count(bad), "what is damaged is needed for what is parked");

        repair();
        assertEquals(3, count(bad), "as soon as the blocks can be read, without a retry");
        assertEquals(3, raw(bad).size());
        append(4);
        assertEquals(4, count(bad));
        node.retryParked();
        assertEquals(4, count(bad));
        assertEquals(List.of(), rolled().failures());
        assertEquals(0, parking.measures());
        assertEquals(4, count(bad));
        assertEquals(4, count(good));
    }

    @Test
    void whatStillFailsIsParkedAgain() {
        append(1);
        node.rollAll();
        damage();
        append(2);
        append(3);
        rolled();
        assertEquals(2, parking.measures());
        node.retryParked();
        assertEquals(0, parking.measures());
        assertEquals(1, rolled().failures().size());
        assertEquals(2, parking.measures());
    }

    @Test
    void aRowThatCanNotBeReadIsParkedAsItIs() {
        append(1);
        tables.execute("update incoming set points = '\\x07'");
        append(2);
        RollupReport report = rolled();
        assertEquals(OptionalLong.empty(), report.failures().get(0).metric());
        assertEquals(1, count(bad));
        assertEquals(1, count(good));
        assertEquals(2, parking.measures());
    }

    private void append(int minute) {
        PointBuffer buffer = new PointBuffer();
        buffer.add(minute * MINUTE, minute);
        Points points = buffer.toPoints();
        node.measures().append(List.of(new MetricPoints(1, points), new MetricPoints(good.number(), points)));
    }

    private RollupReport rolled() {
        return node.roll(log.shards().of(1), 1 << 20, 1_000).orElseThrow();
    }

    /** No release writes such a version; done twice, it is the right one again. */
    private void damage() {
        tables.execute("update raw_block set points = set_byte(points, 0, 255 - get_byte(points, 0)) where metric = 1");
    }

    private void repair() {
        damage();
    }

    private int count(Metric metric) {
        Granularity minute = Granularity.ofSeconds(60);
        return node.measures()
                .read(
                        metric,
                        metric.policy().archive(minute).orElseThrow(),
                        AggregationMethod.of(PlainStatistic.MEAN),
                        TimeSpan.ALWAYS)
                .size();
    }

    private Points raw(Metric metric) {
        return node.measures().raw(metric, TimeSpan.ALWAYS);
    }
}
