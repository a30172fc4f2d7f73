package org.fuelstats.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Measures how fast all indexes are filled from the database. */
final class Rebuild {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Target target;
    private final OperatorClient client;
    private CpuUse cpu;
    private long begin;

    Rebuild(Target target, OperatorClient client) {
        this.target = target;
        this.client = client;
    }

    void begin() throws IOException, InterruptedException {
        cpu = CpuUse.from(target);
        begin = System.nanoTime();
        client.post("/api/v1/private/index/rebuild", "");
    }

    /** Waits until the new indexes are in the place of the old ones, and the events that came meanwhile are worked off. */
    Measurement await() throws IOException, InterruptedException {
        JsonNode state = state();
        while (state.at("/last_rebuild/finished_at").isNull()) {
            TimeUnit.SECONDS.sleep(1);
            state = state();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long documents = 0;
        for (JsonNode index : state.get("indexes"))
            documents += index.get("documents").asLong();
        Measurement measured = cpu.into(new Measurement("index from nothing")
                .with("documents", documents)
                .with("seconds", seconds)
                .with("documents_per_second", documents / seconds));
        while (!state.get("state").asText().equals("current")
                || state.get("pending_events").asLong() > 0) {
            TimeUnit.SECONDS.sleep(1);
            state = state();
        }
        return measured.with("seconds_until_current", (System.nanoTime() - begin) / 1e9);
    }

    private JsonNode state() throws IOException, InterruptedException {
        return JSON.readTree(client.get("/api/v1/private/index"));
    }
}
