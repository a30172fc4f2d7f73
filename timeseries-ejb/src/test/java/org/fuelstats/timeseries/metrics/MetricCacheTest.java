package org.fuelstats.timeseries.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fuelstats.timeseries.archive.DefaultPolicies;
import org.junit.jupiter.api.Test;

class MetricCacheTest {
    private final MetricCache cache = new MetricCache(100);
    private final List<Metric> many =
            IntStream.range(0, 1_000).mapToObj(MetricCacheTest::metric).toList();

    @Test
    void itRemembersNoMoreThanItsSize() {
        cache.add(many, 1);
        assertTrue(found(many) <= 100, () -> "remembers " + found(many));
        assertTrue(found(many) >= 50);
    }

    @Test
    void whatIsAskedForStaysWhileOthersCome() {
        cache.add(many.subList(0, 10), 1);
        for (Metric metric : many.subList(10, 1_000)) {
            cache.add(List.of(metric), 1);
            assertEquals(10, found(many.subList(0, 10)));
        }
    }

    @Test
    void whatWasReadBeforeADeletionIsNotRememberedAfterIt() {
        cache.add(many.subList(0, 2), 5);
        cache.apply(new CatalogueChanges(6, 1, 1, Map.of(0L, many.get(0).id())));
        assertEquals(1, found(many));
        cache.add(many.subList(0, 1), 5);
        assertEquals(1, found(many));
    }

    @Test
    void aChangedPolicyOrAGapInWhatIsToldForgetsAll() {
        cache.add(many.subList(0, 2), 5);
        cache.apply(new CatalogueChanges(6, 6, 1, Map.of()));
        assertEquals(0, found(many));
        cache.add(many.subList(0, 2), 6);
        cache.apply(new CatalogueChanges(9, 6, 8, Map.of()));
        assertEquals(0, found(many));
        assertEquals(9, cache.version());
    }

    private int found(List<Metric> metrics) {
        return cache.find(metrics.stream().map(Metric::id).toList(), new ArrayList<>())
                .size();
    }

    private static Metric metric(int number) {
        return new Metric(
                number, UUID.randomUUID(), DefaultPolicies.LOW, "low", List.of(), null, null, null, "ann", "ann", null);
    }
}
