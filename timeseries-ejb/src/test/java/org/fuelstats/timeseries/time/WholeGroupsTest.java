package org.fuelstats.timeseries.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WholeGroupsTest {
    @Test
    void aSpanIsWidenedToTheGroupsThatItTouches() {
        TimeSpan whole = new TimeSpan(70, 110).wholeGroups(new Granularity(60));
        assertEquals(60, whole.from());
        assertTrue(whole.to() >= 120);
    }

    @Test
    void aPeriodOfTheCalendarIsReadWhole() {
        long day = 86_400_000_000_000L;
        TimeSpan whole = new TimeSpan(40 * day, 41 * day)
                .wholeGroups(CalendarPeriod.ofLetter("Y").orElseThrow());
        assertEquals(0, whole.from());
        assertTrue(whole.to() >= 365 * day);
    }

    @Test
    void allOfTimeStaysAllOfTime() {
        assertEquals(TimeSpan.ALWAYS, TimeSpan.ALWAYS.wholeGroups(new Granularity(60)));
    }
}
