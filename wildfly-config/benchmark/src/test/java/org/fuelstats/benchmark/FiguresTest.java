package org.fuelstats.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** How figures are computed and shown. */
class FiguresTest {
    @Test
    void percentilesAreOfTheSortedDurations() {
        Latencies latencies = new Latencies();
        for (int i = 2000; i >= 1; i--) {
            latencies.add(i * 1_000_000L);
        }
        assertEquals(1000, latencies.percentile(50));
        assertEquals(1980, latencies.percentile(99));
        assertEquals(2000, latencies.percentile(100));
    }

    @Test
    void whatWasNotSeenIsLeftOut() {
        Measurement measurement = new Measurement("m").with("seen", 1.23456).with("unseen", Double.NaN);
        assertEquals("{\"measurement\":\"m\",\"seen\":1.235}", measurement.json());
        assertFalse(measurement.table().contains("unseen"));
    }

    @Test
    void onlyItemsAnsweredAsAddedCount() {
        String answer = "{\"action_logs\":[{\"status\":\"added\"},{\"status\":\"existed\"},{\"status\":\"added\"}]}";
        assertEquals(2, ClosedLoop.added(answer));
    }
}
