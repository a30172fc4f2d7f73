package org.fuelstats.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** Elasticsearch goes away and comes back: collecting doesn't notice, the index catches up by itself. */
@EndToEnd
@BreaksTheSystem
class ElasticsearchOutageIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int NO_INDEX_YET = -1;

    private final RunningSystem system;
    private final String masterNode = UUID.randomUUID().toString();

    ElasticsearchOutageIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void whatIsCollectedDuringAnOutageReachesTheIndexAfterwards() throws Exception {
        send(1);
        Await.upTo(PATIENCE, "indexed").until(() -> indexed() == 10);

        system.stopElasticsearch();
        try {
            send(11);
            send(21);
            assertEquals(200, system.get(system.management("/health/ready")).statusCode(), "ready meanwhile");
        } finally {
            system.startElasticsearch();
        }

        Await.upTo(PATIENCE, "caught up").until(() -> indexed() == 30);
    }

    private void send(long first) throws Exception {
        HttpResponse<String> answer =
                system.post("/api/v1/action_logs/", new ActionLogBatch(masterNode, first, 10).json());
        assertEquals(200, answer.statusCode(), answer::body);
    }

    private int indexed() throws Exception {
        String query = "/action_logs-read/_count?q=master_node_uid:%22" + masterNode + "%22";
        HttpResponse<String> answer = system.get(system.elasticsearch(query));
        if (answer.statusCode() != 200) {
            return NO_INDEX_YET;
        }
        return new ObjectMapper().readTree(answer.body()).get("count").asInt();
    }
}
