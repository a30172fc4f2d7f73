package org.fuelstats.endtoend;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assertions;

/** Waiting until something is so. */
public final class Eventually {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private Eventually() {}

    /** A failure to find out counts as not yet. */
    public interface Condition {
        boolean holds() throws Exception;
    }

    public static void within(Duration patience, String what, Condition condition) {
        long end = System.nanoTime() + patience.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.holds()) {
                    return;
                }
                last = null;
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        Assertions.fail(what + ": not so after " + patience.toSeconds() + " s", last);
    }
}
