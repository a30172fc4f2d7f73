package org.fuelstats.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {
    record SampleSettings(
            @ConfigProperty(name = "sample.count", defaultValue = "2") @AllowedRange(min = "1", max = "64")
            int count,

            @ConfigProperty(name = "sample.number", defaultValue = "5") @AllowedRange(min = "0")
            long number,

            @ConfigProperty(name = "sample.size", defaultValue = "1 MiB") @AllowedRange(min = "1 KiB", max = "1 GiB")
            ByteSize size,

            @ConfigProperty(name = "sample.age", defaultValue = "PT1M") @AllowedRange(min = "PT1S", max = "P1D")
            Duration age,

            @ConfigProperty(name = "sample.open", defaultValue = "false")
            boolean open,

            @ConfigProperty(name = "sample.file") Optional<Path> file,

            @ConfigProperty(name = "sample.word", defaultValue = "left")
            Word word) {}

    record RequiredSettings(
            @ConfigProperty(name = "sample.required") String value) {}

    public record Word(String text) {
        public static Word of(String text) {
            if (!text.equals("left") && !text.equals("right")) {
                throw new IllegalArgumentException("\"" + text + "\" is neither left nor right");
            }
            return new Word(text);
        }
    }

    @Test
    void withoutConfigurationTheDefaultsApply() {
        assertEquals(
                new SampleSettings(
                        2, 5, ByteSize.mebibytes(1), Duration.ofMinutes(1), false, Optional.empty(), new Word("left")),
                read(Map.of()));
    }

    @Test
    void configuredValuesAreRead() {
        assertEquals(
                new SampleSettings(
                        64,
                        Long.MAX_VALUE,
                        ByteSize.of("1 KiB"),
                        Duration.ofDays(1),
                        true,
                        Optional.of(Path.of("/x")),
                        new Word("right")),
                read(Map.of(
                        "sample.count", " 64 ",
                        "sample.number", "9223372036854775807",
                        "sample.size", "1024",
                        "sample.age", "PT24H",
                        "sample.open", "true",
                        "sample.file", "/x",
                        "sample.word", "right")));
    }

    @Test
    void anEmptyTextForAnOptionalSettingMeansNone() {
        assertEquals(Optional.empty(), read(Map.of("sample.file", "")).file());
    }

    @Test
    void allProblemsAreReportedAtOnceWithKeyValueAndWhatIsAllowed() {
        assertEquals(
                "Invalid settings: sample.count must be an integer between 1 and 64, not 65; "
                        + "sample.number must be an integer of at least 0, not -1; "
                        + "sample.size must be a size such as 512 KiB or 4 MiB between 1 KiB and 1 GiB, not 2 GiB; "
                        + "sample.age must be a duration such as PT30S or P7D between PT1S and P1D, not \"7 days\"; "
                        + "sample.word: \"up\" is neither left nor right",
                problems(Map.of(
                        "sample.count", "65",
                        "sample.number", "-1",
                        "sample.size", "2 GiB",
                        "sample.age", "7 days",
                        "sample.word", "up")));
    }

    @Test
    void anEmptyTextIsNoValue() {
        assertEquals(
                "Invalid settings: sample.count must not be empty; sample.word must not be empty",
                problems(Map.of("sample.count", "", "sample.word", "")));
    }

    @Test
    void aSettingWithoutDefaultMustBeSet() {
        assertEquals(
                "Invalid settings: sample.required must be set",
                assertThrows(
                                InvalidSettings.class,
                                () -> SettingsReader.read(RequiredSettings.class, new SmallRyeConfigBuilder().build()))
                        .getMessage());
    }

    private static String problems(Map<String, String> values) {
        return assertThrows(InvalidSettings.class, () -> read(values)).getMessage();
    }

    private static SampleSettings read(Map<String, String> values) {
        return SettingsReader.read(
                SampleSettings.class,
                new SmallRyeConfigBuilder().withDefaultValues(values).build());
    }
}
