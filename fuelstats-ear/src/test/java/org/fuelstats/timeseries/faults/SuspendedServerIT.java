package org.fuelstats.timeseries.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.BreaksTheSystem;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.ServerCli;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** A server that was suspended by its console goes on where it was when it is resumed. */
@EndToEnd
@BreaksTheSystem
class SuspendedServerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ROLLED = "fuelstats_timeseries_roll_seconds_count";

    private final RunningSystem system;
    private final MetricApi api;

    SuspendedServerIT(RunningSystem system) {
        this.system = system;
        this.api = new MetricApi(system);
    }

    @Test
    void measuresAreRolledUpAfterASuspension() throws Exception {
        UUID metric = api.createMetric("low");
        new ServerCli(system).run(":suspend(suspend-timeout=0)");
        try {
            assertEquals(503, system.post("/api/v1/action_logs/", "{}").statusCode());
            // long enough for every worker to be due
            Thread.sleep(6000);
        } finally {
            new ServerCli(system).run(":resume");
        }
        Await.upTo(PATIENCE, "serves again")
                .until(() -> system.post("/api/v1/action_logs/", "{}").statusCode() == 400);
        double before = system.metric(ROLLED);

        api.expect(
                202,
                api.post(
                        "/v1/metric/" + metric + "/measures",
                        "[{\"timestamp\":" + Instant.now().getEpochSecond() + ",\"value\":1}]"));

        Await.upTo(PATIENCE, "rolled up").until(() -> system.metric(ROLLED) > before);
        assertFalse(Files.readString(system.serverLog()).contains("WFLYEE0110"), "left-out tasks are no errors");
    }
}
