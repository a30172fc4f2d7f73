package org.fuelstats.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.RawClient;
import org.fuelstats.endtoend.WithOwnServer;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A server that believes others: a proxy that connects from 127.0.0.2, and on its own machine everybody's name. */
@WithOwnServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordOfOthersIT {
    private static final String POLICIES = "/v1/archive_policy";
    private static final String ADMIN_ONLY = "/v1/status";

    private RunningSystem node;
    private RawClient proxy;
    private RawClient other;

    @BeforeAll
    void start(RunningSystem services) throws Exception {
        node = services.startNode(
                "believing-node",
                services.createDatabase("word_of_others"),
                Map.of(
                        "FUELSTATS_TIMESERIES_ACCESS",
                        "proxy,basic-unchecked",
                        "FUELSTATS_TIMESERIES_ACCESS_PROXY_ADDRESSES",
                        "127.0.0.2, 192.0.2.0/24"));
        proxy = new RawClient(node, "127.0.0.2");
        other = new RawClient(node, "127.0.0.1");
    }

    @AfterAll
    void stop() {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void theProxySaysWhoAsksForWhichProjectInWhichRoles() throws Exception {
        String made = proxy.post(
                        "/v1/metric",
                        "{\"archive_policy_name\":\"low\"}",
                        "X-User-Id: ulla",
                        "X-Project-Id: tea",
                        "X-Roles: member,reader")
                .text();
        assertTrue(made.contains("\"ulla:tea\""), made);

        assertEquals(
                403, proxy.get(ADMIN_ONLY, "X-User-Id: ulla", "X-Roles: member").status());
        assertEquals(
                200,
                proxy.get(ADMIN_ONLY, "X-User-Id: ulla", "X-Roles: member,Admin")
                        .status());
    }

    @Test
    void aUserWithoutProjectAndRolesIsAnOrdinaryOne() throws Exception {
        assertEquals(200, proxy.get(POLICIES, "X-User-Id: ulla").status());
        assertEquals(403, proxy.get(ADMIN_ONLY, "X-User-Id: ulla").status());
    }

    @Test
    void withoutAUserTheProxysRequestIsNobodys() throws Exception {
        assertEquals(401, proxy.get(POLICIES).status());
        assertEquals(401, proxy.get(POLICIES, "X-User-Id: ").status());
        assertEquals(
                401, proxy.get(POLICIES, "X-Project-Id: tea", "X-Roles: admin").status());
        assertEquals(
                401,
                proxy.get(POLICIES, "X-User-Id: ulla", "X-Identity-Status: Invalid")
                        .status());
    }

    @Test
    void headersThatComeTwiceAreRefused() throws Exception {
        String user = "X-User-Id: ulla";
        assertEquals(400, proxy.get(POLICIES, user, "X-User-Id: admin").status());
        assertEquals(400, proxy.get(POLICIES, "X-User-Id: ulla, admin").status());
        assertEquals(
                400,
                proxy.get(POLICIES, user, "X-Project-Id: tea", "X-Project-Id: coffee")
                        .status());
        assertEquals(400, proxy.get(POLICIES, user, "X-Project-Id: tea,coffee").status());
        assertEquals(
                400,
                proxy.get(POLICIES, user, "X-Roles: member", "X-Roles: admin").status());
    }

    @Test
    void fromAnotherAddressTheHeadersAreIgnoredAndTheLogTells() throws Exception {
        String[] headers = {"X-User-Id: admin", "X-Project-Id: tea", "X-Roles: admin"};
        assertEquals(401, other.get(POLICIES, headers).status());
        // The other way counts, not what the headers say.
        assertEquals(
                403,
                other.get(ADMIN_ONLY, "X-User-Id: admin", "X-Roles: admin", basic("ulla"))
                        .status());
        Await.upTo(Duration.ofSeconds(10), "it is told in the log")
                .until(() -> Files.readString(node.serverLog()).contains("FUEL0381"));
    }

    @Test
    void onItsOwnMachineANameIsEnough() throws Exception {
        assertEquals(200, other.get(POLICIES, basic("ulla")).status());
        assertEquals(403, other.get(ADMIN_ONLY, basic("ulla")).status());
        assertEquals(200, other.get(ADMIN_ONLY, basic("admin")).status());
        assertTrue(Files.readString(node.serverLog()).contains("FUEL0380"), "the log warns of it");
    }

    @Test
    void withoutANameItIsSaidHowToGiveOne() throws Exception {
        for (String header : new String[] {"X-Nothing: 1", "Authorization: Basic ***", "Authorization: Bearer x"}) {
            RawClient.Answer answer = other.get(POLICIES, header);
            assertEquals(401, answer.status(), answer::text);
            assertTrue(answer.text().contains("WWW-Authenticate: Basic realm="), answer::text);
        }
    }

    @Test
    void namesAloneAreNotEnoughForWhatCameThroughAProxy() throws Exception {
        for (String header :
                new String[] {"X-Forwarded-For: 198.51.100.7", "Forwarded: for=198.51.100.7", "Via: 1.1 x"}) {
            assertEquals(403, other.get(POLICIES, basic("admin"), header).status(), header);
        }
    }

    @Test
    void analyticsStillAsksForPasswords() throws Exception {
        String report = "/api/v1/json/report/installations";
        assertEquals(401, other.toAnalytics().get(report, basic("admin")).status());
        assertEquals(401, proxy.toAnalytics().get(report, "X-User-Id: admin").status());
        assertEquals(404, other.get(report, basic("admin")).status());
        assertEquals(404, proxy.get(report, "X-User-Id: admin").status());
    }

    private static String basic(String user) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((user + ":any").getBytes(StandardCharsets.UTF_8));
    }
}
