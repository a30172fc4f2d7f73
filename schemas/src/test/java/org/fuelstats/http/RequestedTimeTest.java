package org.fuelstats.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedTimeTest {
    @Test
    void daysAndInstantsAreRead() {
        assertEquals(
                Instant.parse("2026-01-31T12:00:00Z"),
                RequestedTime.instant("2026-01-31T12:00:00Z").orElseThrow());
        assertEquals(LocalDate.of(2026, 1, 31), RequestedTime.day("2026-01-31").orElseThrow());
        assertEquals(
                Instant.parse("2026-01-31T00:00:00Z"),
                RequestedTime.dayOrInstant("2026-01-31").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "2026-02-30",
                "0000-01-01",
                "-001-01-01",
                "",
                "yesterday"
            })
    void whatNoServerCanHoldIsNoTime(String text) {
        assertTrue(RequestedTime.dayOrInstant(text).isEmpty());
    }
}
