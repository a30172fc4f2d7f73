package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.BreaksTheSystem;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The index mends itself, and is rebuilt when an operator wants it. */
@EndToEnd
@BreaksTheSystem
@Order(BreaksTheSystem.LATE + 1) // it leaves records of an old database behind, which other tests do not expect
class IndexUpkeepIT {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final RunningSystem system;
    private final AnalyticsClient analytics;
    private final String release = "72." + UUID.randomUUID();
    private final Fleet fleet = new Fleet(release);

    IndexUpkeepIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
    }

    @Test
    void anIndexDeletedByHandIsMadeAnewFromTheDatabase() throws Exception {
        HttpResponse<String> taken = system.post("/api/v1/installation_structure/", Fleet.request(fleet.structure(0)));
        assertEquals(201, taken.statusCode(), taken::body);
        Await.upTo(PATIENCE, "indexed").until(() -> analytics.installations(release) == 1);

        analytics.deleteIndexBehind("installations-read");

        Await.upTo(PATIENCE, "rebuilt").until(() -> analytics.installations(release) == 1);
        analytics.awaitNoRebuild();
        assertEquals(1, analytics.installations(release));
    }

    @Test
    void reportsAreAnsweredDuringARebuildAndSayThatOneIsUnderWay() throws Exception {
        new OldRows(system).structure(release, fleet.structure(0), false);
        analytics.rebuildIndex();

        HttpResponse<String> asked = analytics.send("POST", "/api/v1/private/index/rebuild");
        HttpResponse<String> askedAgain = analytics.send("POST", "/api/v1/private/index/rebuild");
        HttpResponse<String> meanwhile = analytics.get("/api/v1/json/report/installations?release=" + release);

        assertEquals(202, asked.statusCode(), asked::body);
        assertEquals(409, askedAgain.statusCode(), askedAgain::body);
        assertEquals(200, meanwhile.statusCode(), meanwhile::body);
        assertEquals(
                1, AnalyticsClient.read(meanwhile).at("/installations/count").asInt());
        assertEquals(
                "rebuilding", meanwhile.headers().firstValue("Fuelstats-Index").orElse(""));
        analytics.awaitNoRebuild();
    }

    @Test
    void whileElasticsearchIsAwayReportsAreRefusedAtOnceAndTheSystemStaysReady() throws Exception {
        system.stopElasticsearch();
        try {
            HttpResponse<String> answer = analytics.get("/api/v1/json/summary");
            assertEquals(503, answer.statusCode());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            assertEquals("error", AnalyticsClient.read(answer).get("status").asText());
            assertEquals(200, system.get(system.management("/health/ready")).statusCode());
            assertFalse(analytics.indexState().get("elasticsearch_answers").asBoolean());
        } finally {
            system.startElasticsearch();
        }
        Await.upTo(PATIENCE, "reports are back")
                .until(() -> analytics.get("/api/v1/json/summary").statusCode() == 200);
    }

    @Test
    void whatWasGivenUpInAnOutageIsIndexedAfterIt() throws Exception {
        system.stopElasticsearch();
        try {
            HttpResponse<String> taken =
                    system.post("/api/v1/installation_structure/", Fleet.request(fleet.structure(0)));
            assertEquals(201, taken.statusCode(), taken::body);
            Await.upTo(PATIENCE, "given up").until(() -> givenUp() > 0);
        } finally {
            system.startElasticsearch();
        }

        Await.upTo(PATIENCE, "indexed").until(() -> analytics.installations(release) == 1);
        Await.upTo(PATIENCE, "nothing is left given up").until(() -> givenUp() == 0);
    }

    private int givenUp() throws Exception {
        return analytics.indexState().get("aborted_events").asInt();
    }
}
