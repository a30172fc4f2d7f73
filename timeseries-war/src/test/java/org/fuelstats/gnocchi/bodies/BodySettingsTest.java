package org.fuelstats.gnocchi.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;
import org.fuelstats.settings.ByteSize;
import org.fuelstats.settings.InvalidSettings;
import org.fuelstats.settings.SettingsReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodySettingsTest {
    @ParameterizedTest
    @CsvSource({"16 MiB, 128 MiB", "1 KiB, 16 MiB", "2048, 1 GiB"})
    void sizesInRangeAreRead(String maxBody, String maxMemory) {
        assertEquals(
                new BodySettings(ByteSize.of(maxBody), ByteSize.of(maxMemory)),
                SettingsReader.read(BodySettings.class, config(maxBody, maxMemory)));
    }

    @ParameterizedTest
    @CsvSource({"1023, 128 MiB, 1", "65 MiB, 128 MiB, 1", "1 GiB, 15 MiB, 2"})
    void sizesThatMakeNoSenseAreAllReported(String maxBody, String maxMemory, int problems) {
        Config config = config(maxBody, maxMemory);
        String message = assertThrows(InvalidSettings.class, () -> SettingsReader.read(BodySettings.class, config))
                .getMessage();
        assertEquals(problems, message.split("; ").length, message);
    }

    private static Config config(String maxBody, String maxMemory) {
        return new SmallRyeConfigBuilder()
                .withDefaultValue("fuelstats.timeseries.max-body-bytes", maxBody)
                .withDefaultValue("fuelstats.timeseries.max-memory", maxMemory)
                .build();
    }
}
