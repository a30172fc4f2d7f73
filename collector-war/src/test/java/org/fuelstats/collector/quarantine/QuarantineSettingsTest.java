package org.fuelstats.collector.quarantine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.fuelstats.settings.InvalidSettings;
import org.fuelstats.settings.SettingsReader;
import org.junit.jupiter.api.Test;

class QuarantineSettingsTest {
    @Test
    void anAgeIsASpanOfTime() {
        assertEquals(Duration.ofDays(20), read("max-age", "P20D").maxAge());
        for (String text : new String[] {"", "20 days", "PT0S", "-P1D"}) {
            assertThrows(InvalidSettings.class, () -> read("max-age", text));
        }
    }

    @Test
    void anEntryMayBeOfAnySize() {
        assertEquals(1, read("max-entry-bytes", "1").maxEntryBytes().bytes());
        assertThrows(InvalidSettings.class, () -> read("max-entry-bytes", "0"));
    }

    private static QuarantineSettings read(String setting, String text) {
        return SettingsReader.read(
                QuarantineSettings.class,
                new SmallRyeConfigBuilder()
                        .withDefaultValue("fuelstats.collector.quarantine." + setting, text)
                        .build());
    }
}
