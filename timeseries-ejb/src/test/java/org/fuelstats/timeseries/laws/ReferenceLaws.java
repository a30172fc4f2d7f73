package org.fuelstats.timeseries.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.laws.EngineDomain.History;

/** The engine against the naive reference. */
@Domain(EngineDomain.class)
class ReferenceLaws {
    /** Relative to the sum of all magnitudes; among the subnormal doubles nothing can be relative. */
    private static final double ROUNDING = 1e-12;

    @Property
    void everyAggregateEqualsThatOfTheReference(@ForAll ArchivePolicy policy, @ForAll History history) {
        NaiveReference reference = new NaiveReference(policy);
        MemoryStore store = new MemoryStore(policy);
        double scale = scale(history.all());
        for (List<Measurement> batch : history.batches()) {
            reference.receive(batch);
            store.roll(List.of(batch));
            for (Archive archive : policy.archives()) {
                for (AggregationMethod method : policy.methods()) {
                    TreeMap<Long, Double> expected = reference.aggregated(archive, method);
                    assertAlike(expected, store.aggregated(archive, method), method, scale);
                }
            }
        }
    }

    @Property
    void whatComesTooLateIsCountedAndNothingElse(@ForAll ArchivePolicy policy, @ForAll History history) {
        NaiveReference reference = new NaiveReference(policy);
        history.batches().forEach(reference::receive);
        assertEquals(
                reference.refused(),
                MemoryStore.after(policy, history.batches()).refused());
    }

    @Property
    void theRawWindowHoldsEveryAcceptedMeasureFromItsBorderOn(@ForAll ArchivePolicy policy, @ForAll History history) {
        NaiveReference reference = new NaiveReference(policy);
        history.batches().forEach(reference::receive);
        Map<Long, Double> expected = new TreeMap<>(reference.accepted());
        expected.keySet().removeIf(timestamp -> timestamp < reference.border());
        assertEquals(expected, MemoryStore.after(policy, history.batches()).rawWindow());
    }

    private static double scale(List<Measurement> measurements) {
        return measurements.stream().mapToDouble(each -> Math.abs(each.value())).sum();
    }

    private static void assertAlike(
            TreeMap<Long, Double> expected, TreeMap<Long, Double> actual, AggregationMethod method, double scale) {
        assertEquals(expected.keySet(), actual.keySet(), method.label());
        if (exact(method)) {
            assertEquals(expected, actual, method.label());
            return;
        }
        expected.forEach((start, value) -> assertTrue(
                Math.abs(value - actual.get(start)) <= ROUNDING * scale + Double.MIN_NORMAL,
                () -> method.label() + " at " + start + ": " + value + " is not " + actual.get(start)));
    }

    private static boolean exact(AggregationMethod method) {
        return method.statistic() instanceof PlainStatistic plain
                && switch (plain) {
                    case LAST, MAX, MIN, FIRST, COUNT, MEDIAN -> true;
                    case MEAN, SUM, STD -> false;
                };
    }
}
