package org.fuelstats.logging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Passes the first message of a kind, and then one per minute. For loggers that report every attempt: while the database is unavailable the
 * connection pool would fill the log within minutes, and displace all other messages.
 */
public final class FirstOfMany implements Filter {
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int MOST_KINDS = 1000;

    private final Map<String, Long> lastTold = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** For the server's logging, which makes filters by this constructor. */
    public FirstOfMany() {
        this(System::nanoTime);
    }

    FirstOfMany(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public boolean isLoggable(LogRecord message) {
        if (lastTold.size() > MOST_KINDS) {
            lastTold.clear();
        }
        long now = nanos.getAsLong();
        AtomicBoolean tell = new AtomicBoolean();
        lastTold.compute(kind(message), (kind, last) -> {
            tell.set(last == null || now - last >= PAUSE_NANOS);
            return tell.get() ? (Long) now : last;
        });
        return tell.get();
    }

    /** The message before its arguments are put in; where it begins with an id, that alone. */
    private static String kind(LogRecord message) {
        String text = String.valueOf(message.getMessage());
        int colon = text.indexOf(": ");
        return message.getLoggerName()
                + ' '
                + (colon > 0 && text.indexOf(' ') > colon ? text.substring(0, colon) : text);
    }
}
