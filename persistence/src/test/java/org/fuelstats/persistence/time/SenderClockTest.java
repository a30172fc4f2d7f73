package org.fuelstats.persistence.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SenderClockTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");

    private final SenderClock clock = new SenderClock(Duration.ofDays(1));

    @Test
    void aTimeUpToADayAfterItsReceiptCounts() {
        Instant last = Instant.parse("2026-03-02T12:00:00Z");
        assertEquals(last, clock.plausible(last, RECEIVED));
        assertNull(clock.plausible(last.plusNanos(1000), RECEIVED));
        assertTrue(clock.isImplausible(Instant.parse("9999-12-31T23:59:59.999999Z"), RECEIVED));
    }

    @Test
    void aTimeBeforeTheProductExistedDoesNotCount() {
        assertTrue(clock.isImplausible(Instant.EPOCH, RECEIVED));
        assertTrue(clock.isImplausible(Instant.parse("2012-12-31T23:59:59.999999Z"), RECEIVED));
        assertFalse(clock.isImplausible(Instant.parse("2013-01-01T00:00:00Z"), RECEIVED));
    }

    @Test
    void whatWasNotToldIsNotImplausible() {
        assertNull(clock.plausible(null, RECEIVED));
        assertFalse(clock.isImplausible((Instant) null, RECEIVED));
    }

    @Test
    void daysFollowTheSameRule() {
        assertFalse(clock.isImplausible(LocalDate.parse("2026-03-02"), RECEIVED));
        assertTrue(clock.isImplausible(LocalDate.parse("2026-03-03"), RECEIVED));
        assertTrue(clock.isImplausible(LocalDate.parse("2012-12-31"), RECEIVED));
    }

    @Test
    void theToleranceIsConfigurable() {
        Instant inAWeek = RECEIVED.plus(Duration.ofDays(7));
        assertFalse(new SenderClock(Duration.ofDays(7)).isImplausible(inAWeek, RECEIVED));
        assertTrue(new SenderClock(Duration.ZERO).isImplausible(RECEIVED.plusNanos(1000), RECEIVED));
    }
}
