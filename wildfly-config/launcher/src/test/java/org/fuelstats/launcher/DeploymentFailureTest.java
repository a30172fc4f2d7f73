package org.fuelstats.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

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
    void anotherFailureIsShownAsItIs() {
        assertEquals("\"{\\\"x\\\" => 1}\"", DeploymentFailure.reason("\"{\\\"x\\\" => 1}\""));
    }
}
