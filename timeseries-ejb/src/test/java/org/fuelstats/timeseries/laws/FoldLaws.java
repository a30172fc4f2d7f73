package org.fuelstats.timeseries.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.laws.EngineDomain.History;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;

/** A coarse archive says what folding the fine one says, for every statistic that can be folded. */
@Domain(EngineDomain.class)
class FoldLaws {
    private static final Archive FINE = Archive.unlimited(new Granularity(3_600_000_000L));
    private static final Archive COARSE = Archive.unlimited(new Granularity(18_000_000_000L));

    @Property
    void aCoarseBucketIsTheFoldOfItsFineOnes(@ForAll History history) {
        Set<AggregationMethod> methods = Arrays.stream(PlainStatistic.values())
                .map(AggregationMethod::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        MemoryStore store = MemoryStore.after(new ArchivePolicy(List.of(FINE, COARSE), 1, methods), history.batches());
        double scale = history.all().stream()
                .mapToDouble(each -> Math.abs(each.value()))
                .sum();
        assertFold(store, PlainStatistic.COUNT, PlainStatistic.SUM, 0);
        assertFold(store, PlainStatistic.MIN, PlainStatistic.MIN, 0);
        assertFold(store, PlainStatistic.MAX, PlainStatistic.MAX, 0);
        assertFold(store, PlainStatistic.FIRST, PlainStatistic.FIRST, 0);
        assertFold(store, PlainStatistic.LAST, PlainStatistic.LAST, 0);
        assertFold(store, PlainStatistic.SUM, PlainStatistic.SUM, 1e-12 * scale);
    }

    @Property
    void theRatesOfABucketAddUpToTheWayFromTheLastValueBefore(@ForAll History history) {
        AggregationMethod last = AggregationMethod.of(PlainStatistic.LAST);
        AggregationMethod rates = AggregationMethod.rateOf(PlainStatistic.SUM);
        MemoryStore store =
                MemoryStore.after(new ArchivePolicy(List.of(FINE, COARSE), 1, Set.of(last, rates)), history.batches());
        double scale = history.all().stream()
                .mapToDouble(each -> Math.abs(each.value()))
                .sum();
        TreeMap<Long, Double> lasts = store.aggregated(FINE, last);
        store.aggregated(FINE, rates).forEach((start, sum) -> {
            if (lasts.lowerEntry(start) != null) {
                double way = lasts.get(start) - lasts.lowerEntry(start).getValue();
                assertTrue(Math.abs(sum - way) <= 1e-12 * scale, () -> sum + " is not " + way);
            }
        });
    }

    private static void assertFold(MemoryStore store, PlainStatistic of, PlainStatistic by, double tolerance) {
        TreeMap<Long, Double> coarse = store.aggregated(COARSE, AggregationMethod.of(of));
        TreeMap<Long, Double> folded = new TreeMap<>();
        store.series(FINE, AggregationMethod.of(of), TimeSpan.ALWAYS)
                .map(fine -> fine.resample(COARSE.granularity(), by))
                .ifPresent(series -> {
                    for (int i = 0; i < series.size(); i++) {
                        folded.put(series.timestamp(i), series.value(i));
                    }
                });
        assertEquals(coarse.keySet(), folded.keySet());
        coarse.forEach((start, value) -> assertTrue(
                value.equals(folded.get(start)) || Math.abs(value - folded.get(start)) <= tolerance,
                () -> of + " at " + start + ": " + value + " is not " + folded.get(start)));
    }
}
