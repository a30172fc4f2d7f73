package org.fuelstats.timeseries.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.storage.LateCounts.Late;
import org.junit.jupiter.api.Test;

/** Counts of late measures add up per metric. */
class PostgresLateCountsTest {
    private final TestDatabase tables = TestDatabase.create();
    private final PostgresLateCounts counts = new PostgresLateCounts(tables.database());

    @Test
    void whatIsAddedAddsUpAndTheLatestComesFirst() {
        counts.add(Map.of(1L, 3L, 2L, 1L));
        counts.add(Map.of(3L, 5L));
        counts.add(Map.of(2L, 2L));
        assertEquals(
                List.of("2: 3", "3: 5"),
                counts.latest(2).stream().map(PostgresLateCountsTest::text).toList());
        assertEquals("3: 5", text(counts.of(3).orElseThrow()));
        assertEquals(Optional.empty(), counts.of(7));
    }

    @Test
    void aForgottenMetricBeginsAnew() {
        counts.add(Map.of(1L, 3L));
        counts.delete(List.of(1L));
        assertEquals(List.of(), counts.latest(10));
        counts.add(Map.of(1L, 1L));
        assertEquals("1: 1", text(counts.latest(10).get(0)));
    }

    private static String text(Late late) {
        return late.metric() + ": " + late.measures();
    }
}
