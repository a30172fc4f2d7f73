package org.fuelstats.collector.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.fuelstats.schemas.json.ReadLimits;
import org.fuelstats.settings.InvalidSettings;
import org.fuelstats.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings say what they mean or are rejected. */
class CollectorSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "x", "1.0", "2147483648"})
    void whatIsNoCountIsRejected(String text) {
        for (String setting : new String[] {
            "max-records", "max-string-length", "max-name-length", "max-number-length", "max-values-per-record"
        }) {
            assertRejected(setting, text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "deep"})
    void whatIsNoDepthIsRejected(String text) {
        assertRejected("max-depth", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4 MB", "1025 TiB"})
    void whatIsNoSizeIsRejected(String text) {
        assertRejected("max-body-bytes", text);
        assertRejected("max-inflated-bytes", text);
        assertRejected("max-memory", text);
    }

    @Test
    void limitsOfADocumentAreTheConfiguredOnes() {
        assertEquals(
                new ReadLimits(500, 262_144, 256, 64, 2_000_000, 10_000),
                read("max-depth", "500").json());
        assertEquals(
                new ReadLimits(64, 262_144, 256, 64, 2_000_000, 1),
                read("max-records", "1").json());
    }

    private static void assertRejected(String setting, String text) {
        String message =
                assertThrows(InvalidSettings.class, () -> read(setting, text)).getMessage();
        assertTrue(message.contains("fuelstats.collector." + setting + " must "), message);
    }

    private static CollectorSettings read(String setting, String text) {
        return SettingsReader.read(
                CollectorSettings.class,
                new SmallRyeConfigBuilder()
                        .withDefaultValue("fuelstats.collector." + setting, text)
                        .build());
    }
}
