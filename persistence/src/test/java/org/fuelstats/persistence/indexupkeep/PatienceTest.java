package org.fuelstats.persistence.indexupkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Patience patience = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30));

    @Test
    void theFirstTryNeedsNoWaiting() {
        assertTrue(patience.isOver(NOW));
    }

    @Test
    void eachFailureDoublesTheWaitUpToTheLimit() {
        assertEquals(Duration.ofSeconds(10), patience.failed(NOW));
        assertEquals(Duration.ofSeconds(20), patience.failed(NOW));
        assertEquals(Duration.ofSeconds(30), patience.failed(NOW));
        assertEquals(Duration.ofSeconds(30), patience.failed(NOW));
    }

    @Test
    void aFailureHasToBeWaitedOut() {
        patience.failed(NOW);

        assertFalse(patience.isOver(NOW.plusSeconds(9)));
        assertTrue(patience.isOver(NOW.plusSeconds(10)));
    }

    @Test
    void aSuccessEndsTheWaiting() {
        patience.failed(NOW);
        patience.succeeded();

        assertTrue(patience.isOver(NOW));
        assertEquals(Duration.ofSeconds(10), patience.failed(NOW));
    }
}
