package org.fuelstats.collector.limits;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextLimitTest {
    @Test
    void aTextsLimitCountsBytes() {
        assertTrue(TextLimit.UID.admits(null));
        assertTrue(TextLimit.UID.admits("u".repeat(255)));
        assertFalse(TextLimit.UID.admits("u".repeat(256)));
        assertTrue(TextLimit.UID.admits("€".repeat(85)));
        assertFalse(TextLimit.UID.admits("€".repeat(86)));
    }
}
