package org.fuelstats.timeseries.roller;

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

class RollerSettingsTest {
    private static final String PREFIX = "fuelstats.timeseries.roller.";

    @Test
    void thresholdsAreTheConfiguredOnes() {
        RollerSettings settings = SettingsReader.read(
                RollerSettings.class,
                new SmallRyeConfigBuilder()
                        .withDefaultValue(PREFIX + "ripe-bytes", "65536")
                        .withDefaultValue(PREFIX + "ripe-age", "PT0S")
                        .withDefaultValue(PREFIX + "most-bytes", "64 MiB")
                        .withDefaultValue(PREFIX + "most-measures", "1000")
                        .build());

        assertEquals(new RollupThresholds(65_536, Duration.ZERO, 64L << 20, 1000), settings.thresholds());
    }

    @ParameterizedTest
    @CsvSource({
        "workers, 65",
        "workers, -1",
        "ripe-bytes, 0",
        "ripe-bytes, 65 MiB",
        "ripe-age, P1DT1S",
        "ripe-age, -PT1S",
        "ripe-age, 30s",
        "most-bytes, 1 GiB",
        "most-measures, 999",
        "most-measures, 50000001"
    })
    void valuesOutOfRangeAreRejected(String setting, String text) {
        String message = assertThrows(
                        InvalidSettings.class,
                        () -> SettingsReader.read(
                                RollerSettings.class,
                                new SmallRyeConfigBuilder()
                                        .withDefaultValue(PREFIX + setting, text)
                                        .build()))
                .getMessage();
        assertTrue(message.contains(PREFIX + setting + " must be"), message);
    }
}
