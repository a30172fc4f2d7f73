package org.fuelstats.persistence.database;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Lets one of many like messages through per span of time, and counts the others. */
public final class Seldom {
    private final long spanNanos;
    private final AtomicLong last;
    private final AtomicLong suppressed = new AtomicLong();

    public Seldom(Duration span) {
        spanNanos = span.toNanos();
        last = new AtomicLong(System.nanoTime() - spanNanos);
    }

    /** Says it, with the number of times it was not said since, if the span is over. */
    public void say(LongConsumer message) {
        long now = System.nanoTime();
        long before = last.get();
        if (now - before >= spanNanos && last.compareAndSet(before, now)) {
            message.accept(suppressed.getAndSet(0));
        } else {
            suppressed.incrementAndGet();
        }
    }
}
