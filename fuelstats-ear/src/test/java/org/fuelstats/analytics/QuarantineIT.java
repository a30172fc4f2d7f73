package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** What an operator can do with what was refused. */
@EndToEnd
class QuarantineIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String QUARANTINE = "/api/v1/private/quarantine";

    private final RunningSystem system;
    private final AnalyticsClient analytics;
    private final String masterNode = UUID.randomUUID().toString();

    QuarantineIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
    }

    @Test
    void aRefusedItemIsListedWithItsReasonAndItsBody() throws Exception {
        refuseItems(1);

        JsonNode entry = page(1, "").get(0);
        assertEquals("action_logs", entry.get("endpoint").asText());
        assertEquals("kept", entry.get("state").asText());
        assertFalse(entry.get("reason").asText().isEmpty());
        JsonNode whole = analytics.json(QUARANTINE + "/" + entry.get("id").asLong());
        assertTrue(whole.get("body").asText().contains(masterNode), whole::toString);
    }

    @Test
    void pagesFollowEachOther() throws Exception {
        refuseItems(3);
        awaitEntries(3);

        JsonNode first = analytics.json(query("&limit=2"));
        JsonNode second =
                analytics.json(query("&limit=2&after=" + first.get("after").asLong()));

        assertEquals(2, first.get("page").size());
        assertEquals(1, second.get("page").size());
        assertTrue(second.get("after").isNull());
    }

    @Test
    void aReplayIsAcceptedAndTriedByTheCollector() throws Exception {
        refuseItems(1);
        long id = page(1, "").get(0).get("id").asLong();

        HttpResponse<String> answer = analytics.send("POST", QUARANTINE + "/" + id + "/replay");

        assertEquals(202, answer.statusCode(), answer::body);
        Await.upTo(PATIENCE, "tried")
                .until(() -> analytics
                                .json(QUARANTINE + "/" + id)
                                .at("/entry/attempts")
                                .asInt()
                        == 1);
    }

    @Test
    void entriesAreReplayedAndDeletedByFilter() throws Exception {
        refuseItems(2);
        awaitEntries(2);

        HttpResponse<String> replay = analytics.send("POST", QUARANTINE + "/replay?master_node_uid=" + masterNode);
        assertEquals(202, replay.statusCode(), replay::body);
        assertEquals(2, AnalyticsClient.read(replay).get("entries").asInt());
        HttpResponse<String> delete = analytics.send("DELETE", query(""));
        assertEquals(2, AnalyticsClient.read(delete).get("entries").asInt(), delete::body);
        assertEquals(0, analytics.json(query("")).get("page").size());
    }

    @Test
    void aQueryThatCanNotBeReadIsRefusedWithWhatItShouldBe() throws Exception {
        assertEquals(400, analytics.get(QUARANTINE + "?state=lost").statusCode());
        assertEquals(400, analytics.get(QUARANTINE + "?from=yesterday").statusCode());
        assertEquals(400, analytics.get(QUARANTINE + "?limit=0").statusCode());
        assertEquals(400, analytics.send("DELETE", QUARANTINE).statusCode());
        assertEquals(404, analytics.get(QUARANTINE + "/999999999").statusCode());
    }

    private void refuseItems(int items) throws Exception {
        for (int i = 1; i <= items; i++) {
            String batch = """
                    {"action_logs": [{"master_node_uid": "%s", "external_id": %d, "body": {"action_type": "unknown"}}]}""".formatted(masterNode, i);
            HttpResponse<String> answer = system.post("/api/v1/action_logs/?partial=true", batch);
            assertEquals(200, answer.statusCode(), answer::body);
        }
    }

    private JsonNode page(int entries, String more) throws Exception {
        awaitEntries(entries);
        return analytics.json(query(more)).get("page");
    }

    private void awaitEntries(int entries) {
        Await.upTo(PATIENCE, entries + " entries")
                .until(() -> analytics.json(query("")).get("page").size() == entries);
    }

    private String query(String more) {
        return QUARANTINE + "?master_node_uid=" + masterNode + more;
    }
}
