package org.fuelstats.gnocchi.measurejson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Optional;
import org.fuelstats.settings.InvalidSettings;
import org.fuelstats.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaxAheadTest {
    private static final long SECOND = 1_000_000_000L;

    @ParameterizedTest
    @CsvSource({"P1D, 86400", "PT1H, 3600", "' PT1.5S ', 1.5", "PT0.000000001S, 0.000000001", "P73000D, 6307200000"})
    void durationsAreRead(String text, double seconds) {
        MaxAhead read = read(text);
        assertEquals((long) (seconds * SECOND), read.nanos());
        assertEquals(Optional.empty(), read.writeInstead());
    }

    @ParameterizedTest
    @CsvSource({
        "1 day, 86400, PT24H",
        "3600, 3600, PT1H",
        "1h30m, 5400, PT1H30M",
        "1:30:00, 5400, PT1H30M",
        "P1W, 604800, PT168H"
    })
    void formerSpellingsAreReadForOneMoreRelease(String text, long seconds, String instead) {
        MaxAhead read = read(text);
        assertEquals(seconds * SECOND, read.nanos());
        assertEquals(Optional.of(instead), read.writeInstead());
        assertEquals(read.duration(), MaxAhead.of(instead).duration());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PT0S", "-PT1H", "0", "-5", "P73001D", "201 years", "tomorrow", "1 fortnight"})
    void whatIsNoDurationOrOutOfRangeIsRejected(String text) {
        String message = assertThrows(InvalidSettings.class, () -> read(text)).getMessage();
        assertTrue(message.contains("fuelstats.timeseries.max-ahead"), message);
    }

    @Test
    void aDayIsTheDefault() {
        MeasureSettings settings = SettingsReader.read(MeasureSettings.class, new SmallRyeConfigBuilder().build());
        assertEquals(86_400 * SECOND, settings.maxAhead().nanos());
    }

    private static MaxAhead read(String text) {
        return SettingsReader.read(
                        MeasureSettings.class,
                        new SmallRyeConfigBuilder()
                                .withDefaultValue("fuelstats.timeseries.max-ahead", text)
                                .build())
                .maxAhead();
    }
}
