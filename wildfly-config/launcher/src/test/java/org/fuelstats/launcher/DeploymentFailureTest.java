package org.fuelstats.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentFailureTest {
    @Test
    void invalidSettingsAreShownWithoutWhatIsAroundThem() {
        String text = """
                "{\\"WFLYCTL0080: Failed services\\" => {\\"WeldStartService\\" => \\"Failed to start service
                    Caused by: org.jboss.weld.exceptions.DeploymentException: Exception List with 2 exceptions:
                Exception 0 :
                io.smallrye.config.inject.ConfigException: SRCFG02001: Failed
                \tat io.smallrye.config@3.13.4//io.smallrye.config.inject.ConfigExtension.validate(ConfigExtension.java:235)
                Exception 1 :
                org.fuelstats.settings.InvalidSettings: Invalid settings: fuelstats.a must be 1, not 2; fuelstats.b must \
                be a duration, not \\\\\\"7 days\\\\\\"
                \\"}}"
                """;

        assertEquals(
                "Invalid settings: fuelstats.a must be 1, not 2; fuelstats.b must be a duration, not \"7 days\"",
                DeploymentFailure.reason(text));
    }

    @Test
    void theEndOfTheTextIsNoPartOfASetting() {
        assertEquals(
                "Invalid settings: fuelstats.b must be a duration, not \"7 days\"",
                DeploymentFailure.reason(
                        "\"{\\\"x\\\" => \\\"Caused by: org.fuelstats.settings.InvalidSettings: Invalid settings: "
                                + "fuelstats.b must be a duration, not \\\\\\\"7 days\\\\\\\"\\\"}}\""));
    }

    @Test
    void theFirstServiceThatFailedInThisStartIsShown(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("server.log"), """
                08:00:00 INFO  [org.jboss.as] WFLYSRV0049: WildFly 39 starting
                08:00:01 ERROR [org.jboss.msc.service.fail] MSC000001: Failed to start service old: reason of yesterday
                09:00:00 INFO  [org.jboss.as] WFLYSRV0049: WildFly 39 starting
                09:00:01 ERROR [org.jboss.msc.service.fail] MSC000001: Failed to start service a.listener: Cannot assign address
                09:00:02 ERROR [org.jboss.msc.service.fail] MSC000001: Failed to start service another: also
                """);

        assertEquals("a.listener: Cannot assign address", DeploymentFailure.firstBootError(log));
    }

    @Test
    void anotherFailureIsShownAsItIs() {
        assertEquals("\"{\\\"x\\\" => 1}\"", DeploymentFailure.reason("\"{\\\"x\\\" => 1}\""));
    }
}
