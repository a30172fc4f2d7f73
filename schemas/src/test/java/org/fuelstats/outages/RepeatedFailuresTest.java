package org.fuelstats.outages;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RepeatedFailuresTest {
    private final RepeatedFailures<String> failures = new RepeatedFailures<>();

    @Test
    void theSameFailureOfTheSameWorkIsLoggedOnce() {
        assertTrue(failures.failed("upkeep", "refused"));
        assertFalse(failures.failed("upkeep", "refused"));
        assertTrue(failures.failed("upkeep", "time-out"));
        assertTrue(failures.failed("sampling", "refused"));
    }

    @Test
    void theEndOfAFailureIsLoggedOnce() {
        assertFalse(failures.succeeded("upkeep"));
        failures.failed("upkeep", "refused");

        assertTrue(failures.succeeded("upkeep"));
        assertFalse(failures.succeeded("upkeep"));
        assertTrue(failures.failed("upkeep", "refused"));
    }
}
