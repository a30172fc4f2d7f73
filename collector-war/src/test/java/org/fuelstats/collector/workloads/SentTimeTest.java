package org.fuelstats.collector.workloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and times as items write them. */
class SentTimeTest {
    @Test
    void daysAndTimesAreRead() {
        assertEquals(Optional.of(LocalDate.of(2015, 6, 20)), SentTime.day("2015-06-20"));
        assertEquals(Optional.of(LocalDate.of(2015, 6, 2)), SentTime.day("2015-6-2"));
        assertEquals(Optional.of(LocalTime.of(23, 45, 12, 146_313_000)), SentTime.time("23:45:12.146313"));
        assertEquals(Optional.of(LocalTime.of(1, 2, 3)), SentTime.time("01:02:03"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2015-02-29", "2015-13-01", "0000-01-01", "15-06-20", "2015-06-20T00:00"})
    void whatIsNoDayIsNone(String text) {
        assertTrue(SentTime.day(text).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "24:00:00", "12:60:00", "12:00:60", "12:00", "12:00:00.1234567", "12:00:00Z"})
    void whatIsNoTimeIsNone(String text) {
        assertTrue(SentTime.time(text).isEmpty());
    }
}
