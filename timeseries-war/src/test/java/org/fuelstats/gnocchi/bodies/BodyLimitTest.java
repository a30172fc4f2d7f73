package org.fuelstats.gnocchi.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitTest {
    @Test
    void aNumberOfBytesIsReadWithItsUnit() {
        assertEquals(2048, BodyLimit.of("2048").bytes());
        assertEquals(2048, BodyLimit.of("2 KiB").bytes());
        assertEquals(8 << 20, BodyLimit.of("8MiB").bytes());
        assertEquals("8 MiB", BodyLimit.of("8 MiB").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8 MB", "-1", "0", "1023", "65 MiB", "9999999999 MiB", "1 GiB"})
    void whatIsNoLimitIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> BodyLimit.of(text));
    }
}
