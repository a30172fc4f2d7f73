package org.fuelstats.listeners;

import java.util.concurrent.atomic.LongAdder;

/** Failed logins and lock-outs since the server's start, on all listeners. */
public final class LoginCounts {
    private static final LongAdder FAILED = new LongAdder();
    private static final LongAdder LOCKOUTS = new LongAdder();

    private LoginCounts() {}

    public static long failed() {
        return FAILED.sum();
    }

    public static long lockouts() {
        return LOCKOUTS.sum();
    }

    static void countFailed() {
        FAILED.increment();
    }

    static void countLockout() {
        LOCKOUTS.increment();
    }
}
