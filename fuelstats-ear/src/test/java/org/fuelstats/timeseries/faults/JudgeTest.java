package org.fuelstats.timeseries.faults;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** The judge of the fault tests finds faults: a store that is right passes, and each way of being wrong is seen. */
class JudgeTest {
    private static final UUID METRIC = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    private final Ledger ledger = new Ledger();
    /** The store under judgement: points as it believes them to be. */
    private final Map<UUID, TreeMap<Long, Double>> points = new HashMap<>();

    private final Judge judge = new Judge(
            (metric, method) -> NaiveAggregates.of(points.getOrDefault(metric, new TreeMap<>()), method),
            List.of(ledger));

    @Test
    void aStoreThatHoldsWhatWasAcknowledgedPasses() {
        acknowledge(point(METRIC, 0, 1), point(OTHER, 0, 2), point(METRIC, 5_000, 3));
        assertDoesNotThrow(() -> judge.judge("test"));
        assertTrue(judge.bucketsCompared() > 0);
    }

    @Test
    void aLostPointIsSeen() {
        acknowledge(point(METRIC, 0, 1), point(METRIC, 5_000, 3));
        points.get(METRIC).remove(5_000L);
        fails("count of metric " + METRIC + " by 1 s");
    }

    @Test
    void aPointCountedTwiceIsSeen() {
        acknowledge(point(METRIC, 0, 1));
        points.get(METRIC).put(1L, 1.0);
        fails("expected 1.0, stored 2.0");
    }

    @Test
    void aValueThatWasOverwrittenAndIsBackIsSeen() {
        acknowledge(point(METRIC, 0, 1));
        acknowledge(point(METRIC, 0, 2));
        points.get(METRIC).put(0L, 1.0);
        fails("sum of metric");
    }

    @Test
    void aRequestWithoutAnAnswerMayBeStoredOrNot() throws Exception {
        acknowledge(point(METRIC, 0, 1));
        ledger.begin(SentRequest.batch(List.of(point(METRIC, 1_000, 2), point(OTHER, 1_000, 2))));
        judge.judge("not stored");
        assertEquals(1, judge.openNotStored());

        SentRequest stored = SentRequest.batch(List.of(point(METRIC, 2_000, 2), point(OTHER, 2_000, 2)));
        ledger.begin(stored);
        stored.points().forEach(this::store);
        judge.judge("stored");
        assertEquals(1, judge.openStored());
    }

    @Test
    void aRequestThatIsStoredInPartIsSeen() {
        acknowledge(point(METRIC, 0, 1), point(OTHER, 0, 1));
        ledger.begin(SentRequest.batch(List.of(point(METRIC, 1_000, 2), point(OTHER, 1_000, 2))));
        store(point(METRIC, 1_000, 2));
        fails("of metric " + OTHER);
    }

    @Test
    void pointsBeyondRetentionAreNotExpected() {
        acknowledge(point(METRIC, 0, 1));
        acknowledge(point(METRIC, 7_200_000, 1));
        assertEquals(
                1,
                NaiveAggregates.of(points.get(METRIC), LedgerMethod.COUNT)
                        .get(1)
                        .size());
        assertEquals(
                2,
                NaiveAggregates.of(points.get(METRIC), LedgerMethod.COUNT)
                        .get(60)
                        .size());
    }

    private void fails(String message) {
        AssertionFailedError failure = assertThrows(AssertionFailedError.class, () -> judge.judge("test"));
        assertTrue(failure.getMessage().contains(message), failure::getMessage);
    }

    private void acknowledge(SentPoint... sent) {
        ledger.begin(SentRequest.batch(List.of(sent)));
        ledger.acknowledged();
        List.of(sent).forEach(this::store);
    }

    private void store(SentPoint point) {
        points.computeIfAbsent(point.metric(), none -> new TreeMap<>()).put(point.millis(), point.value());
    }

    private static SentPoint point(UUID metric, long millis, double value) {
        return new SentPoint(metric, millis, value);
    }
}
