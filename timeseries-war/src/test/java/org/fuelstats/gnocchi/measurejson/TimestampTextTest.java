package org.fuelstats.gnocchi.measurejson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.Instant;
import org.fuelstats.timeseries.time.Epoch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTextTest {
    private static final long NOW = Epoch.nanos(Instant.parse("2026-01-02T03:04:05Z"));

    @ParameterizedTest
    @CsvSource({
        "2015-03-06T14:33:57, 2015-03-06T14:33:57Z",
        "2015-03-06 14:33:57, 2015-03-06T14:33:57Z",
        "2015-03-06T14:33:57Z, 2015-03-06T14:33:57Z",
        "2015-03-06T14:33:57+02:00, 2015-03-06T12:33:57Z",
        "2015-03-06T14:33:57-0530, 2015-03-06T20:03:57Z",
        "2015-03-06T14:33:57+02, 2015-03-06T12:33:57Z",
        "2015-03-06T14:33:57.123456789, 2015-03-06T14:33:57.123456789Z",
        "2015-03-06T14:33:57.1239999999999Z, 2015-03-06T14:33:57.123999999Z",
        "'2015-03-06T14:33:57,5', 2015-03-06T14:33:57.5Z",
        "2015-03-06T14:33, 2015-03-06T14:33:00Z",
        "2015-03-06T14, 2015-03-06T14:00:00Z",
        "2015-03-06, 2015-03-06T00:00:00Z",
        "2015-03, 2015-03-01T00:00:00Z",
        "2016-02-29T23:59:59, 2016-02-29T23:59:59Z",
        "1425652440, 2015-03-06T14:34:00Z",
        "1425652440.000000001, 2015-03-06T14:34:00.000000001Z",
        "1425652440.1, 2015-03-06T14:34:00.1Z",
        "1.42565244e9, 2015-03-06T14:34:00Z",
        "' 1425652440 ', 2015-03-06T14:34:00Z",
        "-1, 1969-12-31T23:59:59Z",
        "2015, 1970-01-01T00:33:35Z",
        "now, 2026-01-02T03:04:05Z",
        "today, 2026-01-02T00:00:00Z",
        "-10 minutes, 2026-01-02T02:54:05Z",
        "5 minutes, 2026-01-02T03:09:05Z",
        "-1d, 2026-01-01T03:04:05Z"
    })
    void manyFormsAreRead(String text, String expected) {
        assertEquals(Instant.parse(expected), Epoch.instant(TimestampText.nanos(text, NOW)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NaT",
                "nan",
                "inf",
                "-Infinity",
                "yesterday",
                "2015-13-01",
                "2015-02-29",
                "2015-03-06T24:00:00",
                "2015-03-06T14:33:60",
                "2015-03-06T14:33:57+25:00",
                "2015-03-06T",
                "2015-3-6",
                "1e999",
                "1e-999x",
                "0x10",
                "1577836800000",
                "9999999999999999999999999999",
                "9999-01-01",
                "0001-01-01",
                "-900 years",
                "- 5 minutes ago",
                "2015-03-06T14:33:57Z trailing",
                "1_000",
                "١٢٣"
            })
    void whatIsNoTimeThatCanBeStoredIsRefusedWithASentence(String text) {
        DateTimeException refusal = assertThrows(DateTimeException.class, () -> TimestampText.nanos(text, NOW), text);
        assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1_000_000})
    void longTextCostsNothing(int length) {
        assertThrows(DateTimeException.class, () -> TimestampText.nanos("1".repeat(length), NOW));
    }
}
