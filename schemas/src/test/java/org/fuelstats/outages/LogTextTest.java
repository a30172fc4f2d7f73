package org.fuelstats.outages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogTextTest {
    @Test
    void aLineBreakForgesNoLine() {
        assertEquals("/v1/x\\n2026-01-01 ERROR\\r", LogText.of("/v1/x\n2026-01-01 ERROR\r"));
    }

    @Test
    void whatATerminalActsUponIsShownAsAnEscape() {
        assertEquals("\\u001B[2J\\u202E\\u2028\\u0085\\uD800", LogText.of("\u001b[2J\u202e\u2028\u0085\ud800"));
    }

    @Test
    void ordinaryTextOfAnyLanguageStays() {
        assertEquals("Größe 大 \ud83d\ude00", LogText.of("Größe 大 \ud83d\ude00"));
    }

    @Test
    void aLongTextIsCut() {
        String shown = LogText.of("x".repeat(100_000));
        assertTrue(shown.length() < 1_100 && shown.endsWith("(100000 characters)"), shown);
    }

    @Test
    void theCauseOfAFailureIsOneLine() {
        assertEquals("IllegalStateException: a\\nb", RootCause.of(new IllegalStateException("a\nb")));
    }
}
