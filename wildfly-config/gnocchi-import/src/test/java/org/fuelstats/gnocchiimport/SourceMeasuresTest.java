package org.fuelstats.gnocchiimport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.gnocchiimport.SourceMeasures.Point;
import org.junit.jupiter.api.Test;

class SourceMeasuresTest {
    @Test
    void coarsePointsFillTheTimeBeforeTheFineOnes() throws Exception {
        List<Point> series = series("""
                [["2026-01-01T00:00:00+00:00", 3600.0, 1.0], ["2026-01-01T01:00:00+00:00", 3600.0, 2.0],
                 ["2026-01-01T00:30:00+00:00", 300.0, 3.0], ["2026-01-01T01:00:00+00:00", 300.0, 4.0],
                 ["2026-01-01T01:04:00+00:00", 60.0, 5.0], ["2026-01-01T01:05:00+00:00", 60.0, 6.0]]""", Instant.MIN);

        // The hour from 00:00 overlaps the five minutes from 00:30, and those from 01:00 the minute from 01:04.
        assertEquals(List.of(3.0, 5.0, 6.0), series.stream().map(Point::value).toList());
    }

    @Test
    void aPointThatEndsWhereTheFinerOnesBeginIsCopied() throws Exception {
        List<Point> series = series("""
                [["2026-01-01T00:00:00+00:00", 300.0, 1.0], ["2026-01-01T00:05:00+00:00", 60.0, 2.0]]""", Instant.MIN);

        assertEquals(List.of(1.0, 2.0), series.stream().map(Point::value).toList());
    }

    @Test
    void whatIsNoNumberOrBeforeTheBeginningIsLeftOut() throws Exception {
        List<Point> series = series("""
                [["2026-01-01T00:00:00+00:00", 60.0, 1.0], ["2026-01-01T00:01:00+00:00", 60.0, null],
                 ["2026-01-01T00:02:00+00:00", 60.0, 3.0]]""", Instant.parse("2026-01-01T00:01:00Z"));

        assertEquals(List.of(3.0), series.stream().map(Point::value).toList());
    }

    @Test
    void theMethodThatRepresentsMeasuresBestIsCopied() {
        assertEquals(Optional.of("mean"), MeasureCopy.method(Set.of("max", "mean", "rate:mean")));
        assertEquals(Optional.of("last"), MeasureCopy.method(Set.of("last", "count")));
        assertEquals(Optional.empty(), MeasureCopy.method(Set.of("rate:mean", "95pct", "count")));
    }

    private static List<Point> series(String answer, Instant from) throws Exception {
        return SourceMeasures.series(new ObjectMapper().readTree(answer), from);
    }
}
