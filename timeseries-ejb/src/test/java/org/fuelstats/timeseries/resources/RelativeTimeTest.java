package org.fuelstats.timeseries.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "now, 2026-03-01T10:30:00Z",
        "today, 2026-03-01T00:00:00Z",
        "-1 hour, 2026-03-01T09:30:00Z",
        "- 1 day, 2026-02-28T10:30:00Z",
        "5 minutes, 2026-03-01T10:35:00Z",
        "+90s, 2026-03-01T10:31:30Z",
    })
    void aRelativeTimeCountsFromNow(String text, String time) {
        assertEquals(time, RelativeTime.settled(text, NOW));
    }

    @Test
    void whatIsNoneStaysAsItIs() {
        for (Object value : List.of("2015-01-01", "1425652440", 5, true, "soon", "", "-", "-2015-01-01")) {
            assertSame(value, RelativeTime.settled(value, NOW));
        }
    }
}
