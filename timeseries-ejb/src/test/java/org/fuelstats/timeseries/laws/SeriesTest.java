package org.fuelstats.timeseries.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.MethodSelection;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.time.Epoch;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;
import org.junit.jupiter.api.Test;

/** Small stories with numbers that can be checked by hand. */
class SeriesTest {
    private static final Archive MINUTES = Archive.of(Granularity.ofSeconds(60), 60);
    private static final Archive FIVE = Archive.of(Granularity.ofSeconds(300), 12);

    private final ArchivePolicy policy = new ArchivePolicy(
            List.of(MINUTES, FIVE),
            0,
            new LinkedHashSet<>(MethodSelection.read(List.of("+rate:mean", "+last", "+95pct"))));
    private final MemoryStore store = new MemoryStore(policy);

    @Test
    void measuresBecomeMeansOfTheirMinutes() {
        receive(
                "2014-01-01T12:00:01Z",
                69,
                "2014-01-01T12:07:31Z",
                42,
                "2014-01-01T12:09:31Z",
                4,
                "2014-01-01T12:12:45Z",
                44);
        assertEquals(
                at(
                        "2014-01-01T12:00:00Z",
                        69,
                        "2014-01-01T12:07:00Z",
                        42,
                        "2014-01-01T12:09:00Z",
                        4,
                        "2014-01-01T12:12:00Z",
                        44),
                store.aggregated(MINUTES, method("mean")));
        assertEquals(
                at("2014-01-01T12:00:00Z", 69, "2014-01-01T12:05:00Z", 23, "2014-01-01T12:10:00Z", 44),
                store.aggregated(FIVE, method("mean")));
    }

    @Test
    void ratesCrossTheBordersOfBuckets() {
        receive(
                "2014-01-01T12:00:01Z",
                69,
                "2014-01-01T12:07:31Z",
                42,
                "2014-01-01T12:09:31Z",
                4,
                "2014-01-01T12:12:45Z",
                44);
        assertEquals(
                at("2014-01-01T12:05:00Z", -32.5, "2014-01-01T12:10:00Z", 40),
                store.aggregated(FIVE, method("rate:mean")));
    }

    @Test
    void aLateMeasureChangesTheRateAfterIt() {
        receive("2014-01-01T12:00:01Z", 1, "2014-01-01T12:04:59Z", 11, "2014-01-01T12:05:01Z", 21);
        receive("2014-01-01T12:05:00Z", 15);
        assertEquals(
                at("2014-01-01T12:00:00Z", 10, "2014-01-01T12:05:00Z", 5), store.aggregated(FIVE, method("rate:mean")));
    }

    @Test
    void resamplingTakesTheMeanOfMeans() {
        receive("2014-01-01T12:00:01Z", 10, "2014-01-01T12:00:02Z", 20, "2014-01-01T12:01:00Z", 25);
        TreeMap<Long, Double> resampled = new TreeMap<>();
        store.series(MINUTES, method("mean"), TimeSpan.ALWAYS)
                .map(series -> series.resample(Granularity.ofSeconds(120), PlainStatistic.MEAN))
                .ifPresent(series -> resampled.put(series.timestamp(0), series.value(0)));
        assertEquals(at("2014-01-01T12:00:00Z", 20), resampled);
    }

    @Test
    void anIntervalOfThreePointSixSecondsIsExact() {
        Archive archive = Archive.of(new Granularity(3_600_000_000L), 1_000);
        MemoryStore entity = new MemoryStore(ArchivePolicy.ofEntity(List.of(archive), MethodSelection.DEFAULT));
        entity.roll(List.of(List.of(
                new Measurement(nanos("2013-01-01T12:12:23Z"), 42.0),
                new Measurement(nanos("2013-01-01T12:12:24Z"), 43.1))));
        assertEquals(at("2013-01-01T12:12:21.600Z", 42.55), entity.aggregated(archive, method("mean")));
    }

    private void receive(Object... timesAndValues) {
        List<Measurement> batch = at(timesAndValues).entrySet().stream()
                .map(each -> new Measurement(each.getKey(), each.getValue()))
                .toList();
        store.roll(List.of(batch));
    }

    private static Map<Long, Double> at(Object... timesAndValues) {
        Map<Long, Double> result = new TreeMap<>();
        for (int i = 0; i < timesAndValues.length; i += 2) {
            result.put(nanos((String) timesAndValues[i]), ((Number) timesAndValues[i + 1]).doubleValue());
        }
        return result;
    }

    private static long nanos(String instant) {
        return Epoch.nanos(Instant.parse(instant));
    }

    private static AggregationMethod method(String name) {
        return AggregationMethod.named(name).orElseThrow();
    }
}
