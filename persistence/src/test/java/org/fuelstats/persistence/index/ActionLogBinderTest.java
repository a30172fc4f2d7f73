package org.fuelstats.persistence.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionLogBinderTest {
    @ParameterizedTest
    @CsvSource({
        "ready, , succeeded",
        "error, , failed",
        "ready, 500, succeeded",
        "stopped, , ",
        "stopped, 200, ",
        ", 200, succeeded",
        ", 302, succeeded",
        ", 399, succeeded",
        ", 400, failed",
        ", 503, failed",
        ", , "
    })
    void aTasksLastWordGoesBeforeAnAnswersStatus(String endedWith, Long status, String outcome) {
        assertEquals(outcome, ActionLogBinder.outcome(endedWith, status));
    }

    @ParameterizedTest
    @CsvSource({
        "fuel-cli/9.0, fuel-cli",
        "Fuel-CLI, fuel-cli",
        "FUEL-WEB/8.0 (x), fuel-web",
        "Mozilla/5.0 fuel-web, other",
        "curl/7.0, other",
        "' ', ",
        ", "
    })
    void theClientIsTheFirstWordOfTheUserAgent(String userAgent, String client) {
        assertEquals(client, ActionLogBinder.client(userAgent));
    }

    @Test
    void anActionBearsItsGroup() {
        assertEquals("cluster_changes: deploy", ActionLogBinder.action("cluster_changes", "deploy"));
        assertEquals("deploy", ActionLogBinder.action(null, "deploy"));
        assertNull(ActionLogBinder.action("cluster_changes", null));
    }
}
