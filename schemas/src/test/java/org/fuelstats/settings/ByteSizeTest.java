package org.fuelstats.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "5000, 5000",
        "4194304, 4194304",
        "7 B, 7",
        "1 KiB, 1024",
        "4 MiB, 4194304",
        "4MiB, 4194304",
        "2 GiB, 2147483648",
        "1TiB, 1099511627776",
        "1024 TiB, 1125899906842624"
    })
    void aNumberOfBytesMayHaveAUnit(String text, long bytes) {
        assertEquals(bytes, ByteSize.of(text).bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "-5 KiB",
                "4 MB",
                "4 mib",
                "4  MiB",
                "many",
                "1.5 MiB",
                "1025 TiB",
                "999999999999999 TiB",
                "99999999999999999999"
            })
    void whatIsNotASizeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> ByteSize.of(text));
    }

    @ParameterizedTest
    @CsvSource({"1536, 1536 bytes", "4096, 4 KiB", "8388608, 8 MiB", "1073741824, 1 GiB", "2 TiB, 2 TiB"})
    void aSizeIsWrittenInItsLargestWholeUnit(String text, String written) {
        assertEquals(written, ByteSize.of(text).toString());
    }
}
