package org.fuelstats.timeseries.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fuelstats.timeseries.codec.CorruptBytesException;
import org.fuelstats.timeseries.incoming.IncomingCodec;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.points.Points;

/** Rows of the log hold what was received, and foreign bytes do no harm. */
class IncomingLaws {
    private static final int MOST = 1 << 16;

    private final IncomingCodec codec = new IncomingCodec();

    @Property
    void aRowHoldsWhatEachMetricReceived(
            @ForAll Random random,
            @ForAll @IntRange(max = 60) int metrics,
            @ForAll @IntRange(min = 1, max = 60) int points) {
        List<MetricPoints> rows = rows(random, metrics, points);
        assertEquals(shown(rows), shown(codec.decode(codec.encode(rows), MOST)));
    }

    @Property
    void damagedRowsAreReadOrRefused(@ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int points) {
        byte[] bytes = codec.encode(rows(random, 1 + random.nextInt(20), points));
        byte[] damaged = bytes.clone();
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        readOrRefused(damaged);
        byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        assertThrows(CorruptBytesException.class, () -> codec.decode(cut, MOST));
    }

    @Property
    void bytesWithoutMeaningAreReadOrRefused(@ForAll byte[] bytes, @ForAll @IntRange(max = 1) int layout) {
        readOrRefused(bytes);
        byte[] versioned = new byte[bytes.length + 2];
        versioned[0] = 1;
        versioned[1] = (byte) layout;
        System.arraycopy(bytes, 0, versioned, 2, bytes.length);
        readOrRefused(versioned);
    }

    @Example
    void onePointOfEachOfAThousandMetricsTakesUnderFiveBytesAPoint() {
        Random random = new Random(3);
        List<MetricPoints> rows = new ArrayList<>();
        for (int metric = 0; metric < 1_000; metric++) {
            rows.add(new MetricPoints(
                    metric * 16L,
                    MemoryStore.points(
                            List.of(new Measurement(1_700_000_000_000_000_000L, random.nextInt(10_000) / 100.0)))));
        }
        byte[] bytes = codec.encode(rows);
        assertTrue(bytes.length < 5_000, () -> bytes.length + " bytes");
    }

    private void readOrRefused(byte[] bytes) {
        try {
            codec.decode(bytes, MOST);
        } catch (CorruptBytesException e) {
            assertTrue(e.offset() <= bytes.length);
        }
    }

    private static List<MetricPoints> rows(Random random, int metrics, int most) {
        List<MetricPoints> rows = new ArrayList<>();
        for (int i = 0; i < metrics; i++) {
            List<Measurement> measurements = new ArrayList<>();
            int count = 1 + random.nextInt(most);
            for (int j = 0; j < count; j++) {
                measurements.add(new Measurement(random.nextInt(1_000_000) * 1_000_000L, random.nextInt(1_000) / 10.0));
            }
            rows.add(new MetricPoints(random.nextLong(), MemoryStore.points(measurements)));
        }
        return rows;
    }

    private static List<String> shown(List<MetricPoints> rows) {
        return rows.stream()
                .map(row -> row.metric() + "=" + shown(row.points()))
                .toList();
    }

    private static TreeMap<Long, Double> shown(Points points) {
        TreeMap<Long, Double> shown = new TreeMap<>();
        for (int i = 0; i < points.size(); i++) {
            shown.put(points.timestamp(i), points.value(i));
        }
        return shown;
    }
}
