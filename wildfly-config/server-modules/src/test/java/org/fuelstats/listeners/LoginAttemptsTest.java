package org.fuelstats.listeners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** After how many failures, and for how long, somebody is locked out. */
class LoginAttemptsTest {
    private final AtomicLong now = new AtomicLong();
    private final LoginAttempts<String> attempts = new LoginAttempts<>(3, Duration.ofSeconds(60), now::get);

    @Test
    void theLastAllowedFailureLocksOut() {
        assertFalse(attempts.failed("ann"));
        assertFalse(attempts.failed("ann"));
        assertEquals(OptionalLong.empty(), attempts.lockedSeconds("ann"));

        assertTrue(attempts.failed("ann"));

        assertEquals(OptionalLong.of(61), attempts.lockedSeconds("ann"));
        assertEquals(OptionalLong.empty(), attempts.lockedSeconds("ben"));
    }

    @Test
    void aLockOutEndsByItself() {
        fail(3);
        pass(59);
        assertEquals(OptionalLong.of(2), attempts.lockedSeconds("ann"));

        pass(1);

        assertEquals(OptionalLong.empty(), attempts.lockedSeconds("ann"));
        assertFalse(attempts.failed("ann"), "failures of before don't count any more");
    }

    @Test
    void aSuccessForgetsFailures() {
        fail(2);
        attempts.succeeded("ann");
        fail(2);

        assertEquals(OptionalLong.empty(), attempts.lockedSeconds("ann"));
    }

    @Test
    void memoryIsBounded() {
        fail(3);
        for (int i = 0; i < 150_000; i++) {
            attempts.failed("user " + i);
        }

        assertEquals(OptionalLong.empty(), attempts.lockedSeconds("ann"), "forgotten as the oldest");
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed("ann");
        }
    }

    private void pass(long seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
