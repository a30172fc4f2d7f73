package org.fuelstats.listeners;

import java.util.concurrent.atomic.AtomicLong;

/** The space in files that the bodies which are arriving at a listener share. */
final class SpoolSpace {
    private final long limit;
    private final AtomicLong taken = new AtomicLong();

    SpoolSpace(long limit) {
        this.limit = limit;
    }

    /** Takes space, if there is that much left. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= limit) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
