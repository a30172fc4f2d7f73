package org.fuelstats.collector.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.fuelstats.collector.quarantine.QuarantineAge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings say what they mean or are refused. */
class SettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "x", "1.0", "2147483648"})
    void whatIsNoCountIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> PositiveInteger.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "deep"})
    void whatIsNoDepthIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> NestingDepth.of(text));
    }

    @Test
    void anAgeIsASpanOfTime() {
        assertEquals(Duration.ofDays(20), QuarantineAge.of("P20D").duration());
        for (String text : new String[] {"", "20 days", "PT0S", "-P1D"}) {
            assertThrows(IllegalArgumentException.class, () -> QuarantineAge.of(text));
        }
    }

    @Test
    void aTextsLimitCountsBytes() {
        assertTrue(TextLimit.UID.admits(null));
        assertTrue(TextLimit.UID.admits("u".repeat(255)));
        assertFalse(TextLimit.UID.admits("u".repeat(256)));
        assertTrue(TextLimit.UID.admits("€".repeat(85)));
        assertFalse(TextLimit.UID.admits("€".repeat(86)));
    }
}
