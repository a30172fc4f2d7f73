package org.fuelstats.gnocchi.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fuelstats.settings.ByteSize;
import org.fuelstats.settings.SettingsCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodySettingsTest {
    @ParameterizedTest
    @CsvSource({
        "16 MiB, 128 MiB, 0",
        "1 KiB, 16 MiB, 0",
        "2048, 1 GiB, 0",
        "1023, 128 MiB, 1",
        "65 MiB, 128 MiB, 1",
        "1 GiB, 15 MiB, 2"
    })
    void sizesThatMakeNoSenseAreAllReported(String maxBody, String maxMemory, int problems) {
        BodySettings settings = new BodySettings();
        settings.maxBody = ByteSize.of(maxBody);
        settings.maxMemory = ByteSize.of(maxMemory);
        SettingsCheck check = new SettingsCheck();
        settings.validate(check);
        assertEquals(problems, check.problems().size(), () -> check.problems().toString());
    }
}
