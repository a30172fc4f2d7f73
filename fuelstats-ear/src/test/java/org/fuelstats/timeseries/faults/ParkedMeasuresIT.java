package org.fuelstats.timeseries.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Blocks that are damaged in the database: what happens to their metric's measures, and how an operator gets them back. */
@EndToEnd
class ParkedMeasuresIT {
    private static final long START = Instant.now().minus(Duration.ofDays(30)).getEpochSecond() / 3600 * 3600;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Turns the version with which a block begins into one that no release writes, and back. */
    private static final String FLIP = "set points = set_byte(points, 0, 255 - get_byte(points, 0)) where metric = ?";

    private static final String PARKED = "/api/v1/private/timeseries/parked";

    private final RunningSystem system;
    private final MetricApi api;
    private UUID damaged;
    private UUID neighbour;

    ParkedMeasuresIT(RunningSystem system) {
        this.system = system;
        this.api = new MetricApi(system);
    }

    @BeforeEach
    void makeMetrics() throws Exception {
        String policy = "parked-" + UUID.randomUUID();
        api.createPolicy(LedgerPolicy.json(policy));
        damaged = api.createMetric(policy);
        neighbour = api.createMetric(policy);
        write(1);
        Await.upTo(PATIENCE, "blocks are written").until(() -> change("set points = points where metric = ?") == 1);
    }

    @Test
    void whatWaitsForDamagedBlocksIsShownOnceTheyAreMendedAndRolledWhenAnOperatorAsksForIt() throws Exception {
        change(FLIP);
        write(2);
        Await.upTo(PATIENCE, "the measure is parked").until(() -> parked() == 1);
        write(3);
        Await.upTo(PATIENCE, "the later one queues up behind it").until(() -> parked() == 2);

        assertEquals(
                500,
                api.get("/v1/metric/" + damaged + "/measures?granularity=1&aggregation=last")
                        .statusCode());
        assertEquals(3, seconds(neighbour));

        Await.upTo(PATIENCE, "tried again too early")
                .until(() -> retry().get("measures").asLong() >= 2);
        Await.upTo(PATIENCE, "what still can't be rolled is parked again").until(() -> parked() == 2);

        change(FLIP);
        assertEquals(3, seconds(damaged), "shown without a retry");
        write(4);
        assertEquals(4, seconds(damaged));

        Await.upTo(PATIENCE, "tried again and rolled").until(() -> {
            // A shard that is being rolled at that moment has to be asked for again.
            return retry().get("busy_shards").asInt() == 0 && parked() == 0;
        });
        Await.upTo(PATIENCE, "rolled").until(() -> api.backlog() == 0 && parked() == 0);
        assertEquals(4, seconds(damaged));
        assertEquals(4, seconds(neighbour));
        String log = Files.readString(system.serverLog());
        assertTrue(log.contains("FUEL0404") && log.contains("FUEL0407"), "the log tells of both");
    }

    private void write(int second) throws Exception {
        for (UUID metric : new UUID[] {damaged, neighbour}) {
            String measure = "[{\"timestamp\":" + (START + second) + ",\"value\":" + second + "}]";
            api.expect(202, api.post("/v1/metric/" + metric + "/measures", measure));
        }
    }

    private int seconds(UUID metric) throws Exception {
        return api.expect(200, api.get("/v1/metric/" + metric + "/measures?granularity=1&aggregation=last"))
                .size();
    }

    /** Measures that the private API lists of the damaged metric. */
    private long parked() throws Exception {
        for (JsonNode entry : api.expect(200, api.get(PARKED)).get("parked")) {
            if (entry.get("metric").asText().equals(damaged.toString())) {
                return entry.get("measures").asLong();
            }
        }
        return 0;
    }

    private JsonNode retry() throws Exception {
        return api.expect(202, api.send("POST", PARKED + "/retry", null));
    }

    private int change(String change) throws Exception {
        String whose = change.replace("metric = ?", "metric = (select number from metric where id = ?)");
        try (Connection connection = system.database();
                PreparedStatement update = connection.prepareStatement("update raw_block " + whose)) {
            update.setObject(1, damaged);
            return update.executeUpdate();
        }
    }
}
