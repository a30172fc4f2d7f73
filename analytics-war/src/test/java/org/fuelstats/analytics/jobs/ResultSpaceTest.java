package org.fuelstats.analytics.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultSpaceTest {
    @Test
    void sizesAreBytesOrHaveAUnit() {
        assertEquals(1_048_576, ResultSpace.of("1048576").bytes());
        assertEquals(2_097_152, ResultSpace.of("2048 KiB").bytes());
        assertEquals(256L << 20, ResultSpace.of(" 256 MiB ").bytes());
        assertEquals(1L << 40, ResultSpace.of("1024GiB").bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1 KiB", "1025 GiB", "999999999999 GiB", "4 GB", "-1 MiB", "1.5 GiB"})
    void otherTextsAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> ResultSpace.of(text));
    }

    @Test
    void aSizeIsToldInItsLargestWholeUnit() {
        assertEquals("4 GiB", ResultSpace.of("4096 MiB").toString());
        assertEquals("1536 MiB", ResultSpace.of("1536 MiB").toString());
        assertEquals("1048577 bytes", ResultSpace.of("1048577").toString());
    }
}
