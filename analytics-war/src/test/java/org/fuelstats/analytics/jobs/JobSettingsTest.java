package org.fuelstats.analytics.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.fuelstats.settings.InvalidSettings;
import org.fuelstats.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobSettingsTest {
    @Test
    void sizesAreBytesOrHaveAUnit() {
        assertEquals(1_048_576, maxResult("1048576"));
        assertEquals(2_097_152, maxResult("2048 KiB"));
        assertEquals(256L << 20, maxResult(" 256 MiB "));
        assertEquals(1L << 40, maxResult("1024GiB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1 KiB", "1025 GiB", "999999999999 GiB", "4 GB", "-1 MiB", "1.5 GiB"})
    void otherSizesAreRejected(String text) {
        assertRejected("max-result-bytes", text);
        assertRejected("max-total-bytes", text);
    }

    @ParameterizedTest
    @CsvSource({
        "running-per-node, -1",
        "running, 1001",
        "waiting-per-user, many",
        "keep, PT59S",
        "keep, P3651D",
        "keep, 7 days",
        "keep, 604800"
    })
    void countsAndDurationsOutOfRangeAreRejected(String setting, String text) {
        assertRejected(setting, text);
    }

    @Test
    void endsOfRangesAreAllowed() {
        assertEquals(0, read("running-per-node", "0").runningPerNode());
        assertEquals(1000, read("running", "1000").running());
        assertEquals(Duration.ofMinutes(1), read("keep", "PT1M").keep());
        assertEquals(Duration.ofDays(3650), read("keep", "P3650D").keep());
    }

    private static long maxResult(String text) {
        return read("max-result-bytes", text).maxResult().bytes();
    }

    private static void assertRejected(String setting, String text) {
        String message =
                assertThrows(InvalidSettings.class, () -> read(setting, text)).getMessage();
        assertTrue(message.contains("fuelstats.jobs." + setting + " must "), message);
    }

    private static JobSettings read(String setting, String text) {
        return SettingsReader.read(
                JobSettings.class,
                new SmallRyeConfigBuilder()
                        .withDefaultValue("fuelstats.jobs." + setting, text)
                        .build());
    }
}
