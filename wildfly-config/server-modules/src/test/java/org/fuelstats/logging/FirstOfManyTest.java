package org.fuelstats.logging;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** What a log tells of an event that doesn't end. */
class FirstOfManyTest {
    private long now;
    private final FirstOfMany filter = new FirstOfMany(() -> now);

    @Test
    void theFirstMessageIsToldAndThenOneAMinute() {
        assertTrue(tells("pool", "IJ000604: no connection: %s"));
        now = TimeUnit.SECONDS.toNanos(59);
        assertFalse(tells("pool", "IJ000604: no connection: %s"));
        now = TimeUnit.SECONDS.toNanos(60);
        assertTrue(tells("pool", "IJ000604: no connection: %s"));
        assertFalse(tells("pool", "IJ000604: no connection: %s"));
    }

    @Test
    void messagesOfOneIdAreOfOneKindWhateverElseTheySay() {
        assertTrue(tells("pool", "IJ000604: the first"));
        assertFalse(tells("pool", "IJ000604: the second"));
    }

    @Test
    void messagesOfOtherKindsAreTold() {
        assertTrue(tells("pool", "IJ000604: no connection"));
        assertTrue(tells("pool", "IJ000621: closed"));
        assertTrue(tells("another", "IJ000604: no connection"));
        assertTrue(tells("pool", "without an id: one"));
        assertTrue(tells("pool", "without an id: two"));
        assertTrue(tells("pool", null));
    }

    private boolean tells(String logger, String message) {
        LogRecord told = new LogRecord(Level.WARNING, message);
        told.setLoggerName(logger);
        return filter.isLoggable(told);
    }
}
