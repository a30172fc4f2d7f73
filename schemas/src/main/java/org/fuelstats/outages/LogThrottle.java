package org.fuelstats.outages;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Logs an event that may occur thousands of times at most once per interval, with the number of occurrences not logged in between. */
public final class LogThrottle {
    private final long intervalNanos;
    private final LongSupplier nanoTime;
    private final AtomicLong last;
    private final AtomicLong suppressed = new AtomicLong();

    public LogThrottle(Duration interval) {
        this(interval, System::nanoTime);
    }

    LogThrottle(Duration interval, LongSupplier nanoTime) {
        this.intervalNanos = interval.toNanos();
        this.nanoTime = nanoTime;
        last = new AtomicLong(nanoTime.getAsLong() - intervalNanos);
    }

    /** Writes the message, with the number of occurrences suppressed before this one, unless one was written within the interval. */
    public void log(LongConsumer message) {
        log(1, message);
    }

    /** The same for several occurrences at once, which count as one when the message is written. */
    public void log(long occurrences, LongConsumer message) {
        long now = nanoTime.getAsLong();
        long before = last.get();
        if (now - before >= intervalNanos && last.compareAndSet(before, now)) {
            message.accept(suppressed.getAndSet(0));
        } else {
            suppressed.addAndGet(occurrences);
        }
    }
}
