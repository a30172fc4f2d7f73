package org.fuelstats.persistence.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimestampsTest {
    @Test
    void withoutAZoneTimesAreUtc() {
        assertEquals(Instant.parse("2015-06-20T09:00:00.120Z"), Timestamps.read("2015-06-20T09:00:00.120000"));
        assertEquals(Instant.parse("2015-06-20T09:00:00Z"), Timestamps.read("2015-06-20 09:00:00"));
        assertEquals(Instant.parse("2015-06-20T09:00:00Z"), Timestamps.read("2015-06-20T09:00"));
        assertEquals(Instant.parse("2015-06-20T00:00:00Z"), Timestamps.read("2015-06-20"));
    }

    @Test
    void aZoneIsHeeded() {
        assertEquals(Instant.parse("2015-06-20T07:00:00Z"), Timestamps.read("2015-06-20T09:00:00+02:00"));
        assertEquals(Instant.parse("2015-06-20T07:00:00Z"), Timestamps.read("2015-06-20T09:00:00+0200"));
        assertEquals(Instant.parse("2015-06-20T09:00:00Z"), Timestamps.read("2015-06-20T09:00:00Z"));
    }

    @Test
    void whatIsNoTimeIsNone() {
        assertNull(Timestamps.read(null));
        assertNull(Timestamps.read(""));
        assertNull(Timestamps.read("yesterday"));
        assertNull(Timestamps.read("2015-13-40T09:00:00"));
        assertNull(Timestamps.read("5"));
    }

    @Test
    void daysThatNoCalendarHasAreNone() {
        assertNull(Timestamps.read("2026-02-30T00:00:00"));
        assertNull(Timestamps.read("2026-02-29"));
        assertNull(Timestamps.read("2026-04-31T09:00:00Z"));
        assertEquals(Instant.parse("2024-02-29T00:00:00Z"), Timestamps.read("2024-02-29"));
    }

    @Test
    void timesThatNoClockShowsAreNone() {
        assertNull(Timestamps.read("2026-02-28T24:00:00"));
        assertNull(Timestamps.read("2026-02-28T23:59:60"));
        assertNull(Timestamps.read("2026-02-28T09:00:00+16:00"));
        assertNull(Timestamps.read("0000-01-01T00:00:00"));
        assertNull(Timestamps.read("+12345-01-01T00:00:00"));
    }

    @Test
    void farYearsAreReadAsTheyAreSent() {
        assertEquals(Instant.parse("0001-01-01T00:00:00Z"), Timestamps.read("0001-01-01T00:00:00"));
        assertEquals(Instant.parse("1969-12-31T23:59:59Z"), Timestamps.read("1969-12-31T23:59:59"));
        assertEquals(Instant.parse("9999-12-31T23:59:59.999999Z"), Timestamps.read("9999-12-31T23:59:59.999999999"));
    }
}
