package org.fuelstats.timeseries.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimespanTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3600 | 3600",
                "3.6 | 3.6",
                "1e3 | 1000",
                ".5 | 0.5",
                "+60 | 60",
                "1 year | 31536000",
                "year | 31536000",
                "2 Years | 63072000",
                "1y | 31536000",
                "1 month | 2592000",
                "6mo | 15552000",
                "1 week | 604800",
                "2w | 1209600",
                "1d | 86400",
                "24h | 86400",
                "1 day 12 hours | 129600",
                "1 day, 12 hours | 129600",
                "1m30s | 90",
                "2 hours 30 min | 9000",
                "1.5 s | 1.5",
                "1.5 hours | 5400",
                "1 minute | 60",
                "1:30:00 | 5400",
                "0:01:00 | 60",
                "4:13 | 253",
                "0:00:03.600000 | 3.6",
                "1 day, 1:30:00 | 91800",
                "365 days, 0:00:00 | 31536000",
                "90:00 | 5400",
                "P1Y | 31536000",
                "P1M | 2592000",
                "P2W | 1209600",
                "P1DT12H | 129600",
                "PT1H | 3600",
                "PT1H30M | 5400",
                "PT0.5S | 0.5",
                "0.000000001 | 0.000000001",
                "  60  | 60",
                "200 years | 6307200000"
            })
    void readsWhatPeopleWrite(String text, String seconds) {
        assertEquals(new BigDecimal(seconds).movePointRight(9).longValueExact(), TimespanText.nanos(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1 fortnight",
                "1,5 s",
                "1 day 12",
                "12 1 day",
                "P",
                "PT",
                "P1",
                "P1H",
                "1Y2",
                "--1",
                "1:60:00",
                "1:00:60",
                "::",
                "1:",
                "1:2:3:4",
                "0x10",
                "1 h 2 h",
                "1 min 1 day",
                "1:30:00 1 day",
                "NaN",
                "Infinity",
                "1e9999",
                "P1.2.3D",
                "1 day 1:99",
                "P1YT",
                "1 hour 1:00:00"
            })
    void refusesWhatCannotBeReadAndShowsWhatWould(String text) {
        InvalidTimespanException refusal = assertThrows(InvalidTimespanException.class, () -> TimespanText.nanos(text));
        assertTrue(refusal.getMessage().contains("'"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "-0.0",
                "0 days",
                "P0D",
                "0:00:00",
                "1e-10",
                "0.0000000001",
                "201 years",
                "1e12",
                "1e300"
            })
    void refusesWhatIsNoLengthOrTooMuch(String text) {
        assertThrows(InvalidTimespanException.class, () -> TimespanText.nanos(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 day ", "P1", " ", "1:", "e", "."})
    void takesNoTimeOverMonstrousTexts(String piece) {
        assertTimeout(
                Duration.ofMillis(500),
                () -> assertThrows(
                        InvalidTimespanException.class, () -> TimespanText.nanos(piece.repeat(100_000) + "!")));
    }
}
