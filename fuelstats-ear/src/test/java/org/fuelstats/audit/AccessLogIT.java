package org.fuelstats.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.RawClient;
import org.fuelstats.endtoend.ServerCli;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** The access log is off until somebody switches it on. */
@EndToEnd
class AccessLogIT {
    private static final String LEVEL =
            "/subsystem=logging/logger=io.undertow.accesslog:write-attribute(name=level,value=";

    private final RunningSystem system;
    private final RawClient client;

    AccessLogIT(RunningSystem system) {
        this.system = system;
        this.client = new RawClient(system, "127.0.0.43");
    }

    @Test
    void itIsSwitchedOnAndOffWhileTheServerRuns() throws Exception {
        String operator = "Authorization: " + system.operatorAuthorization();
        assertEquals(200, client.toAnalytics().get("/api/v1/me", operator).status());
        assertFalse(log().contains("127.0.0.43"), "off");

        new ServerCli(system).run(LEVEL + "INFO)");
        try {
            client.toAnalytics().get("/api/v1/me?on=1", operator, "User-Agent: access-log-it");
            client.toCollector().get("/no-such-address");
            client.get("/v1/status");
            String time = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) ";
            for (String line : List.of(
                    "analytics 127.0.0.43 " + system.operator()
                            + " \"GET /api/v1/me\\?on=1 HTTP/1.1\" 200 \\d+ \\d+ \"access-log-it\"",
                    "collector 127.0.0.43 - \"GET /no-such-address HTTP/1.1\" 404 \\d+ \\d+ \"-\"",
                    "metrics 127.0.0.43 - \"GET /v1/status HTTP/1.1\" 401 \\d+ \\d+ \"-\"")) {
                Pattern whole = Pattern.compile("(?m)^" + time + line + "$");
                Await.upTo(Duration.ofSeconds(10), line)
                        .until(() -> whole.matcher(log()).find());
            }
        } finally {
            new ServerCli(system).run(LEVEL + "OFF)");
        }

        client.toAnalytics().get("/api/v1/me?on=0", operator);
        assertFalse(log().contains("on=0"), "off again");
    }

    private String log() throws IOException {
        Path file = system.serverLog().resolveSibling("access.log");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
