package org.fuelstats.outages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Backoff backoff = new Backoff(Duration.ofSeconds(10), Duration.ofSeconds(30));

    @Test
    void theFirstTryNeedsNoPause() {
        assertTrue(backoff.isOver(NOW));
    }

    @Test
    void eachFailureDoublesTheWaitUpToTheLimit() {
        assertEquals(Duration.ofSeconds(10), backoff.failed(NOW));
        assertEquals(Duration.ofSeconds(20), backoff.failed(NOW));
        assertEquals(Duration.ofSeconds(30), backoff.failed(NOW));
        assertEquals(Duration.ofSeconds(30), backoff.failed(NOW));
    }

    @Test
    void aFailureHasToBeWaitedOut() {
        backoff.failed(NOW);

        assertFalse(backoff.isOver(NOW.plusSeconds(9)));
        assertTrue(backoff.isOver(NOW.plusSeconds(10)));
    }

    @Test
    void aSuccessEndsTheWaiting() {
        backoff.failed(NOW);
        backoff.succeeded();

        assertTrue(backoff.isOver(NOW));
        assertEquals(Duration.ofSeconds(10), backoff.failed(NOW));
    }
}
