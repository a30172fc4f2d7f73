package org.fuelstats.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.fuelstats.launcher.PostgresServer.StopMode;
import org.junit.jupiter.api.Test;

/** The database goes away and comes back under a running server. */
@EndToEnd
class DatabaseOutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSystem system;
    private final String masterNode = UUID.randomUUID().toString();

    DatabaseOutageIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void theCollectorAsksToComeLaterAndRecoversWithoutARestart() throws Exception {
        long server = system.serverPid();
        assertEquals(200, send(1).statusCode());

        system.stopPostgres(StopMode.IMMEDIATE);
        try {
            HttpResponse<String> answer = send(2);
            assertEquals(503, answer.statusCode(), answer::body);
            assertTrue(answer.headers().firstValue("Retry-After").isPresent(), "no Retry-After");
            Eventually.within(PATIENCE, "not ready", () -> ready() == 503);
            assertEquals(200, system.get(system.collector("/api/v1/ping/")).statusCode());
        } finally {
            system.startPostgres();
        }

        Eventually.within(PATIENCE, "stored again", () -> send(2).statusCode() == 200);
        Eventually.within(PATIENCE, "ready again", () -> ready() == 200);
        assertEquals(server, system.serverPid());
        assertTrue(send(1).body().contains("existed"), "what was acknowledged before the outage is still there");
    }

    private HttpResponse<String> send(long number) throws Exception {
        return system.post("/api/v1/action_logs/", new ActionLogBatch(masterNode, number, 1).json());
    }

    private int ready() throws Exception {
        return system.get(system.management("/health/ready")).statusCode();
    }
}
