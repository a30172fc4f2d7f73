package org.fuelstats.collector.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.fuelstats.collector.quarantine.Age;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings say what they mean or are refused. */
class SettingsTest {
    @ParameterizedTest
    @CsvSource({"1,1", "4194304,4194304", "4 MiB,4194304", "4MiB,4194304", "1 KiB,1024", "2 GiB,2147483648"})
    void aNumberOfBytesMayHaveAUnit(String text, long bytes) {
        assertEquals(bytes, ByteCount.of(text).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "4 MB", "many", "1.5 MiB", "99999999999999999999"})
    void whatIsNoNumberOfBytesIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> ByteCount.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "x", "1.0", "2147483648"})
    void whatIsNoCountIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Count.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "deep"})
    void whatIsNoDepthIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Depth.of(text));
    }

    @Test
    void anAgeIsASpanOfTime() {
        assertEquals(Duration.ofDays(20), Age.of("P20D").duration());
        for (String text : new String[] {"", "20 days", "PT0S", "-P1D"}) {
            assertThrows(IllegalArgumentException.class, () -> Age.of(text));
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
