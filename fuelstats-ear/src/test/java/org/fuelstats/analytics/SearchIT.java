package org.fuelstats.analytics;

import static org.fuelstats.analytics.Fleet.environment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.RawClient;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching installations and action logs as somebody who has logged in. */
@EndToEnd
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SEARCH = "/api/v1/search";

    private final String release = "71.S\u00fcche-" + UUID.randomUUID();
    private RunningSystem system;
    private AnalyticsClient analytics;

    /** Six installations: three with a large environment on kvm, two with a small one on kvm and a large one on qemu, one with none. */
    @BeforeAll
    void sendTheFleet(RunningSystem running) throws Exception {
        system = running;
        analytics = new AnalyticsClient(running);
        Fleet fleet = new Fleet(release);
        for (int i = 0; i < 3; i++) send(fleet.structure(1, environment("operational", 20 + i, "kvm", "Ubuntu")));
        for (int i = 0; i < 2; i++) {
            send(fleet.structure(
                    2, environment("operational", 3, "kvm", "Ubuntu"), environment("error", 30, "qemu", "CentOS")));
        }
        send(fleet.structure(0));
        Await.upTo(PATIENCE, "six installations")
                .until(() -> found(of(release, "")).get("total").asLong() == 6);
    }

    @Test
    void conditionsOnEnvironmentsHaveToBeMetByOneEnvironmentTogether() throws Exception {
        JsonNode answer = found(
                of(
                        release,
                        ",{\"field\": \"environment.hypervisor\", \"is\": [\"kvm\"]}, {\"field\": \"environment.nodes_num\", \"from\": 10}"));

        assertEquals(3, answer.get("total").asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"S\u00dcCHE", "s\u00fcche", "S\u00fcche"})
    void textIsFoundWhateverTheCaseOfItsLetters(String part) throws Exception {
        String contained = part + release.substring(release.indexOf('-'));
        JsonNode answer = found("{\"in\": \"installations\", \"where\": [{\"field\": \"release\", \"contains\": \""
                + contained + "\"}], \"limit\": 0}");

        assertEquals(6, answer.get("total").asLong());
    }

    @Test
    void theDocumentedAddressWorksAsWritten() throws Exception {
        RawClient.Answer answer = new RawClient(system, "127.0.0.1")
                .toAnalytics()
                .get(
                        SEARCH + "?in=installations&where=release~" + release.substring(release.indexOf('-'))
                                + "&where=environment.nodes_num>=10&facet=release&sort=-reported_at&limit=2",
                        "Authorization: " + system.operatorAuthorization());

        assertEquals(200, answer.status(), answer::text);
        assertTrue(answer.body().contains("\"total\":5,"), answer::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"in\": \"installations\", \"where\": [{\"field\": \"environments_num\", \"from\": 1e300}]}",
                "{\"in\": \"action_logs\", \"where\": [{\"field\": \"duration_ms\", \"from\": 1e19}]}",
                "{\"in\": \"installations\", \"where\": [{\"field\": \"creation_date\", \"below\": \"+999999999-12-31T23:59:59Z\"}]}",
                "{\"in\": \"installations\", \"sort\": \"environments_num\", \"after\": \"WzFlMzAwLCJ4Il0\"}",
                "{\"in\": \"action_logs\", \"after\": \"W251bGwsImEiXQ\"}"
            })
    void whatNoFieldHoldsIsNoOutage(String body) throws Exception {
        HttpResponse<String> answer = post(body);

        assertEquals(400, answer.statusCode(), answer::body);
    }

    @Test
    void facetsCountInstallationsThatHaveSuchAnEnvironment() throws Exception {
        JsonNode facets = found("{\"in\": \"installations\", \"where\": [{\"field\": \"release\", \"is\": [\"" + release
                        + "\"]}], \"facets\": [\"environment.hypervisor\", \"environments_num\"], \"limit\": 0}")
                .get("facets");

        assertEquals(
                "[{\"value\":\"kvm\",\"count\":5},{\"value\":\"qemu\",\"count\":2}]",
                facets.get("environment.hypervisor").toString());
        assertEquals(
                "[{\"value\":1,\"count\":3},{\"value\":2,\"count\":2},{\"value\":0,\"count\":1}]",
                facets.get("environments_num").toString());
    }

    @Test
    void pagesFollowEachOtherUntilTheLast() throws Exception {
        Set<String> seen = new HashSet<>();
        String after = null;
        int pages = 0;
        do {
            JsonNode page =
                    found("{\"in\": \"installations\", \"where\": [{\"field\": \"release\", \"is\": [\"" + release
                            + "\"]}], \"sort\": \"-environments_num\", \"limit\": 4"
                            + (after == null ? "" : ", \"after\": \"" + after + "\"") + "}");
            page.get("hits")
                    .forEach(hit ->
                            assertTrue(seen.add(hit.get("master_node_uid").asText())));
            after = page.get("after").isNull() ? null : page.get("after").asText();
            pages++;
        } while (after != null);

        assertEquals(6, seen.size());
        assertEquals(2, pages);
    }

    @Test
    void timesAreSearchedByDayAndByInstant() throws Exception {
        assertEquals(
                6,
                found(of(release, ", {\"field\": \"reported_at\", \"from\": \"2020-01-31\"}"))
                        .get("total")
                        .asLong());
        assertEquals(
                0,
                found(of(release, ", {\"field\": \"reported_at\", \"below\": \"2020-01-31T12:00:00Z\"}"))
                        .get("total")
                        .asLong());
        String exactly =
                found(of(release, "")).get("hits").get(0).get("reported_at").asText();
        assertTrue(found(of(release, ", {\"field\": \"reported_at\", \"is\": [\"" + exactly + "\"]}"))
                        .get("total")
                        .asLong()
                >= 1);
    }

    @Test
    void pagesInTheOrderOfTimesFollowEachOtherToo() throws Exception {
        String byTime = "{\"in\": \"installations\", \"where\": [{\"field\": \"release\", \"is\": [\"" + release
                + "\"]}], \"sort\": \"-reported_at\", \"limit\": 4";
        JsonNode first = found(byTime + "}");
        JsonNode second = found(byTime + ", \"after\": \"" + first.get("after").asText() + "\"}");

        assertEquals(4, first.get("hits").size());
        assertEquals(2, second.get("hits").size());
    }

    @Test
    void pagesOfActionLogsInTheOrderOfTimesFollowEachOtherToo() throws Exception {
        String uid = "search-" + UUID.randomUUID();
        StringBuilder logs = new StringBuilder();
        for (int i = 1; i <= 3; i++) {
            logs.append(i == 1 ? "" : ", ").append("""
                    {"master_node_uid": "%s", "external_id": %d, "body": {"action_type": "nailgun_task", "action_name": "deploy",
                     "end_timestamp": "2026-01-0%dT10:00:00"}}""".formatted(uid, i, i));
        }
        system.post("/api/v1/action_logs/", "{\"action_logs\": [" + logs + "]}");
        String search = "{\"in\": \"action_logs\", \"where\": [{\"field\": \"master_node_uid\", \"is\": [\"" + uid
                + "\"]}], \"sort\": \"-happened_at\", \"limit\": 2";
        Await.upTo(PATIENCE, "three logs")
                .until(() -> found(search + "}").get("total").asLong() == 3);

        JsonNode first = found(search + "}");
        JsonNode second = found(search + ", \"after\": \"" + first.get("after").asText() + "\"}");

        assertEquals(3, first.get("hits").get(0).get("external_id").asLong());
        assertEquals(1, second.get("hits").get(0).get("external_id").asLong());
    }

    @Test
    void anAddressSaysTheSameInShort() throws Exception {
        JsonNode answer =
                analytics.json(SEARCH + "?in=installations&sort=-environments_num&limit=1" + where("release=" + release)
                        + where("environment.nodes_num>=10") + where("environment.os~CENT") + where("edition?yes"));

        assertEquals(2, answer.get("total").asLong());
        JsonNode hit = answer.get("hits").get(0);
        assertEquals("community", hit.get("edition").asText());
        assertEquals("qemu", hit.get("environments").get(1).get("hypervisor").asText());
    }

    @Test
    void fieldsAreListed() throws Exception {
        JsonNode subjects = analytics.json(SEARCH).get("subjects");

        assertEquals("installations", subjects.get(0).get("in").asText());
        assertTrue(subjects.toString().contains("{\"name\":\"environment.nodes_num\",\"kind\":\"number\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"in\": \"passwords\"}",
                "{\"in\": \"installations\", \"query\": {\"match_all\": {}}}",
                "{\"in\": \"installations\", \"where\": [{\"field\": \"structure\", \"is\": [1]}]}",
                "{\"in\": \"installations\", \"where\": [{\"field\": \"environments_num\", \"is\": [\"many\"]}]}",
                "{\"in\": \"installations\", \"where\": [{\"field\": \"release\", \"from\": 1}]}",
                "{\"in\": \"installations\", \"where\": [{\"field\": \"reported_at\", \"from\": \"yesterday\"}]}",
                "{\"in\": \"installations\", \"where\": [{\"field\": \"environments_num\", \"contains\": \"1\"}]}",
                "{\"in\": \"installations\", \"sort\": \"environment.os\"}",
                "{\"in\": \"installations\", \"facets\": [\"reported_at\"]}",
                "{\"in\": \"installations\", \"limit\": 501}",
                "{\"in\": \"installations\", \"after\": \"W10\"}",
                "not json"
            })
    void whatCannotBeIsRefused(String search) throws Exception {
        HttpResponse<String> answer = post(search);

        assertEquals(400, answer.statusCode(), answer::body);
        assertFalse(AnalyticsClient.read(answer).get("message").asText().isBlank());
    }

    @Test
    void aWildcardIsNoWildcard() throws Exception {
        assertEquals(
                0,
                found(of(release, ",{\"field\": \"environment.os\", \"contains\": \"ub*tu\"}"))
                        .get("total")
                        .asLong());
        assertNotEquals(
                0,
                found(of(release, ",{\"field\": \"environment.os\", \"contains\": \"bunt\"}"))
                        .get("total")
                        .asLong());
    }

    @Test
    void whoHasNotLoggedInIsRefused() throws Exception {
        assertEquals(401, system.get(system.analytics(SEARCH)).statusCode());
    }

    private static String of(String release, String more) {
        return "{\"in\": \"installations\", \"where\": [{\"field\": \"release\", \"is\": [\"" + release + "\"]}" + more
                + "]}";
    }

    private static String where(String condition) {
        return "&where=" + URLEncoder.encode(condition, StandardCharsets.UTF_8);
    }

    private JsonNode found(String search) throws Exception {
        HttpResponse<String> answer = post(search);
        assertEquals(200, answer.statusCode(), answer::body);
        return AnalyticsClient.read(answer);
    }

    private HttpResponse<String> post(String search) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(system.analytics(SEARCH))
                .header("Authorization", system.operatorAuthorization())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(search))
                .build();
        return system.client().send(request, BodyHandlers.ofString());
    }

    private void send(ObjectNode structure) throws Exception {
        HttpResponse<String> answer = system.post("/api/v1/installation_structure/", Fleet.request(structure));
        assertEquals(2, answer.statusCode() / 100, answer::body);
    }
}
