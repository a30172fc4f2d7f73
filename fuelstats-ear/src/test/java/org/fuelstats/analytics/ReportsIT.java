package org.fuelstats.analytics;

import static org.fuelstats.analytics.Fleet.environment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** The reports, against fleets counted by hand. Each test has a release of its own, so that others' records don't count. */
@EndToEnd
class ReportsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSystem system;
    private final AnalyticsClient analytics;
    private final String release = "71." + UUID.randomUUID();
    private final Fleet fleet = new Fleet(release);

    ReportsIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
    }

    @Test
    void installationsAreCountedAsTheOriginalCountedThem() throws Exception {
        send(fleet.structure(0));
        send(fleet.structure(1, environment("operational", 2, "kvm", "CentOS")));
        send(fleet.structure(2, environment("error", 2, "KVM", "Ubuntu"), environment("new", 7, "qemu", "Ubuntu")));
        send(fleet.structure(1, environment("operational", 5, null, "ubuntu")));
        // States an environment and lists none: one environment of no status. States none and lists one: only its
        // status.
        send(fleet.structure(1));
        send(fleet.structure(0, environment("operational", 3, "qemu", "CentOS")));
        awaitInstallations(6);

        JsonNode expected = new ObjectMapper().readTree("""
                        {"installations": {"count": 6, "environments_num": {"0": 2, "1": 3, "2": 1}},
                         "environments": {"count": 5, "operable_envs_count": 4,
                           "statuses": {"operational": 3, "error": 1, "new": 1},
                           "nodes_num": {"2": 2, "5": 1, "3": 1},
                           "hypervisors_num": {"kvm": 2, "qemu": 1},
                           "oses_num": {"centos": 2, "ubuntu": 2}}}""");
        assertEquals(expected, analytics.report(release));
    }

    @Test
    void anUnknownReleaseIsAReportOfZeros() throws Exception {
        JsonNode expected = new ObjectMapper().readTree("""
                        {"installations": {"count": 0, "environments_num": {}},
                         "environments": {"count": 0, "operable_envs_count": 0, "statuses": {}, "nodes_num": {},
                           "hypervisors_num": {}, "oses_num": {}}}""");

        assertEquals(expected, analytics.report("no-such-release"));
    }

    @Test
    void aStructureSentAgainReplacesWhatWasCounted() throws Exception {
        ObjectNode structure = fleet.structure(1, environment("deployment", 1, "kvm", "CentOS"));
        send(structure);
        awaitInstallations(1);

        ((ObjectNode) structure.get("clusters").get(0)).put("status", "operational");
        send(structure);

        Await.upTo(PATIENCE, "replaced")
                .until(() -> analytics
                                .report(release)
                                .at("/environments/statuses/operational")
                                .asInt()
                        == 1);
        assertEquals(1, analytics.installations(release));
    }

    @Test
    void anAnswerSaysWhenItWasWorkedOut() throws Exception {
        Instant before = Instant.now();

        HttpResponse<String> answer = analytics.get("/api/v1/json/report/installations?refresh=yes");

        assertEquals(200, answer.statusCode(), answer::body);
        Instant asOf =
                Instant.parse(answer.headers().firstValue("Fuelstats-As-Of").orElseThrow());
        assertFalse(asOf.isBefore(before.minusSeconds(1)), asOf::toString);
        assertTrue(answer.headers().firstValue("Fuelstats-Index").isPresent());
    }

    @Test
    void releasesAreListedNewestFirst() throws Exception {
        String older = "71.2-" + release;
        String newer = "71.10-" + release;
        send(new Fleet(older).structure(0));
        send(new Fleet(newer).structure(0));

        Await.upTo(PATIENCE, "both listed").until(() -> place(older) >= 0 && place(newer) >= 0);
        assertTrue(place(newer) < place(older));
    }

    @Test
    void theSummaryCountsEveryRecord() throws Exception {
        long before = summarised();

        send(fleet.structure(0));

        Await.upTo(PATIENCE, "counted").until(() -> summarised() == before + 1);
        JsonNode summary = analytics.json("/api/v1/json/summary");
        JsonNode structures = summary.get("installation_structures");
        assertEquals(
                structures.get("total").asLong(),
                structures.get("filtered").asLong()
                        + structures.get("not_filtered").asLong());
        assertTrue(summary.at("/action_logs/total").isNumber());
        assertTrue(summary.at("/oswl_stats/total").isNumber());
    }

    @Test
    void whatIsNotThereIsAnErrorInTheApisOwnWords() throws Exception {
        HttpResponse<String> unknown = analytics.get("/api/v1/json/report/nothing");
        HttpResponse<String> wrongMethod = analytics.send("DELETE", "/api/v1/json/summary");

        assertEquals(404, unknown.statusCode());
        assertEquals("error", AnalyticsClient.read(unknown).get("status").asText());
        assertEquals(405, wrongMethod.statusCode());
        assertEquals("error", AnalyticsClient.read(wrongMethod).get("status").asText());
    }

    private void send(ObjectNode structure) throws Exception {
        HttpResponse<String> answer = system.post("/api/v1/installation_structure/", Fleet.request(structure));
        assertEquals(2, answer.statusCode() / 100, answer::body);
    }

    private void awaitInstallations(int expected) {
        Await.upTo(PATIENCE, expected + " installations indexed")
                .until(() -> analytics.installations(release) == expected);
    }

    private int place(String wanted) throws Exception {
        JsonNode releases = analytics.json("/api/v1/json/report/releases").get("releases");
        for (int i = 0; i < releases.size(); i++) {
            if (releases.get(i).get("release").asText().equals(wanted)) return i;
        }
        return -1;
    }

    private long summarised() throws Exception {
        return analytics
                .json("/api/v1/json/summary")
                .at("/installation_structures/total")
                .asLong(-1);
    }
}
