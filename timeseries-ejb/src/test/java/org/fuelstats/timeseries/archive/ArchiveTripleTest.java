package org.fuelstats.timeseries.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveTripleTest {
    @ParameterizedTest
    @CsvSource({
        // lifespan, points, interval -> interval, points, lifespan as reported
        "3600, 1000, , 3.6, 1000, 3600",
        "1 year, , 60, 60, 525600, 31536000",
        ", 1000, 60, 60, 1000, 60000",
        "600, 10, 60, 60, 10, 600",
        "60, , 7, 7, 8, 56",
        "60, , 60, 60, 1, 60",
        "10, 3, , 3.333333333, 3, 9.999999999",
        "P1Y, 10, , 3153600, 10, 31536000",
        "1:00:00, ' 60 ', , 60, 60, 3600",
    })
    void twoOfThreeGiveTheThird(
            String lifespan, String points, String interval, BigDecimal every, long kept, BigDecimal span) {
        Archive archive = ArchiveTriple.read(lifespan, points, interval).archive();
        assertEquals(
                every.movePointRight(9).longValueExact(), archive.granularity().nanos());
        assertEquals(OptionalLong.of(kept), archive.points());
        assertEquals(OptionalLong.of(span.movePointRight(9).longValueExact()), archive.lifespan());
    }

    @Test
    void anIntervalAloneKeepsEverything() {
        Archive archive = ArchiveTriple.read(null, null, "3.6").archive();
        assertEquals(OptionalLong.empty(), archive.points());
        assertEquals(OptionalLong.empty(), archive.lifespan());
        assertEquals("3.6", archive.granularity().seconds());
    }

    @ParameterizedTest
    @CsvSource({
        ", , , at least two",
        "3600, , , at least two",
        ", 10, , at least two",
        "600, 10, 61, isn't 'points' x 'interval'",
        "0, 10, , 'lifespan'",
        "-5, 10, , 'lifespan'",
        "60, 0, , 'points' must be greater than zero",
        "60, -1, , 'points' must be greater than zero",
        "60, 10.7, , 'points' must be a whole number",
        "60, ten, , 'points' must be a whole number",
        "60, 1e3, , 'points' must be a whole number",
        ", 10, 0, 'interval'",
        ", 10, soon, 'interval'",
        "30, , 60, shorter than 'interval'",
        ", 100000000000000000, 60, 200 years",
        ", 999999999999999999999, 60, whole number",
        "1, 1000000001, , one each nanosecond",
        ", 1, 11 years, at most 3650 days",
    })
    void refusalsNameTheFault(String lifespan, String points, String interval, String part) {
        InvalidArchiveException refusal =
                assertThrows(InvalidArchiveException.class, () -> ArchiveTriple.read(lifespan, points, interval)
                        .archive());
        assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
    }
}
