package org.fuelstats.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.WithOwnServer;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who has a token of Keystone may ask the metric store; the Keystone is a real one. */
@WithOwnServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeystoneAccessIT {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "of the metric store";

    private KeystoneServer keystone;
    private KeystoneAdmin admin;
    private RunningSystem node;
    private Asking asking;
    private Cloud cloud;

    @BeforeAll
    void start(RunningSystem services, @TempDir Path directory) throws Exception {
        ServerKey tls = ServerKey.of(services, directory);
        keystone = KeystoneServer.create(directory, tls);
        admin = new KeystoneAdmin(services.newClient(), keystone.address());
        cloud = Cloud.with(admin, PASSWORD);
        String prefix = "FUELSTATS_TIMESERIES_ACCESS";
        node = services.startNode(
                "keystone-node",
                services.createDatabase("keystone_access"),
                Map.of(
                        prefix,
                        "keystone,realm",
                        prefix + "_KEYSTONE_URL",
                        keystone.address().toString(),
                        prefix + "_KEYSTONE_USER",
                        Cloud.METRIC_STORE,
                        prefix + "_KEYSTONE_PASSWORD",
                        PASSWORD,
                        // It asks one question at a time, on a machine that may be busy.
                        prefix + "_KEYSTONE_TIMEOUT",
                        "PT30S",
                        prefix + "_KEYSTONE_CACHE",
                        REMEMBERED.toString(),
                        prefix + "_KEYSTONE_TRUST_STORE",
                        tls.trustStore().toString(),
                        prefix + "_KEYSTONE_TRUST_STORE_PASSWORD",
                        ServerKey.TRUST_STORE_PASSWORD));
        asking = new Asking(node);
    }

    @AfterAll
    void stop() throws Exception {
        if (node != null) {
            node.close();
        }
        if (keystone != null) {
            keystone.close();
        }
    }

    @Test
    void whatIsMadeWithATokenBelongsToItsUserAndProject() throws Exception {
        JsonNode metric = asking.with(cloud.token("alice")).made("/v1/metric", "{\"archive_policy_name\":\"low\"}");

        assertEquals(cloud.user("alice"), metric.get("created_by_user_id").asText());
        assertEquals(cloud.project("tea"), metric.get("created_by_project_id").asText());
    }

    @Test
    void aTokenThatKeystoneDoesNotKnowIsRefusedAndKeystonesAddressTold() throws Exception {
        for (String token : new String[] {"invented", "gAAAAA" + "x".repeat(180), "with spaces in it"}) {
            HttpResponse<String> answer = asking.with(token).get("/v1/archive_policy");
            assertEquals(401, answer.statusCode(), answer::body);
            assertTrue(
                    answer.headers()
                            .allValues("WWW-Authenticate")
                            .contains("Keystone uri=\"" + keystone.address() + "\""),
                    () -> answer.headers().map().toString());
            assertEquals(401, Asking.json(answer).get("code").asInt());
        }
    }

    @Test
    void rolesAndOwnershipDecideWhatATokenIsGoodFor() throws Exception {
        Asking alice = asking.with(cloud.token("alice"));
        String resource = UUID.randomUUID().toString();
        alice.made(
                "/v1/resource/generic",
                "{\"id\":\"%s\",\"user_id\":\"%s\",\"project_id\":\"%s\"}"
                        .formatted(resource, cloud.user("alice"), cloud.project("coffee")));
        String id = alice.made(
                        "/v1/metric",
                        "{\"archive_policy_name\":\"low\",\"name\":\"cpu\",\"resource_id\":\"" + resource + "\"}")
                .get("id")
                .asText();
        String metric = "/v1/metric/" + id;
        String path = "/v1/resource/generic/" + resource;

        // Another user of the project that made it, an administrator, and a service.
        for (String user : new String[] {"amy", "anna", "agent"}) {
            assertEquals(200, asking.with(cloud.token(user)).get(path).statusCode(), user);
            assertEquals(202, asking.with(cloud.token(user)).measure(metric).statusCode(), user);
        }
        // Of the project for which it exists: may look at it.
        Asking bob = asking.with(cloud.token("bob"));
        assertEquals(200, bob.get(path).statusCode());
        assertEquals(200, bob.get(metric + "/measures").statusCode());
        assertEquals(403, bob.measure(metric).statusCode());
        // Of neither.
        Asking carl = asking.with(cloud.token("carl"));
        assertEquals(404, carl.get(path).statusCode());
        assertEquals(403, carl.measure(metric).statusCode());
        assertEquals(0, Asking.json(carl.get("/v1/metric?id=" + id)).size());

        assertEquals(
                403,
                asking.with(cloud.token("agent")).send("DELETE", metric, null).statusCode());
        assertEquals(403, bob.get("/v1/status").statusCode());
        assertEquals(200, asking.with(cloud.token("anna")).get("/v1/status").statusCode());
        assertEquals(
                204,
                asking.with(cloud.token("anna")).send("DELETE", metric, null).statusCode());
    }

    @Test
    void aTokenForNoProjectMakesItsUserTheOwnerAlone() throws Exception {
        String token = admin.token(cloud.user("alice"), Cloud.PASSWORD, null);
        JsonNode metric = asking.with(token).made("/v1/metric", "{\"archive_policy_name\":\"low\"}");
        assertEquals(cloud.user("alice"), metric.get("creator").asText());
    }

    @Test
    void aRevokedTokenEndsWhenWhatIsRememberedOfItDoes() throws Exception {
        String seen = cloud.newToken("alice");
        String unseen = cloud.newToken("alice");
        assertEquals(200, asking.with(seen).get("/v1/archive_policy").statusCode());

        admin.revoke(seen);
        admin.revoke(unseen);

        assertEquals(401, asking.with(unseen).get("/v1/archive_policy").statusCode());
        Await.upTo(REMEMBERED.multipliedBy(3), "the revoked token is refused")
                .until(() -> asking.with(seen).get("/v1/archive_policy").statusCode() == 401);
    }

    @Test
    void aTokenThatEndsIsRefusedAtItsEndThoughItIsRemembered() throws Exception {
        try {
            // On a busy machine a short token may end before its first use.
            if (!endsInTime(REMEMBERED.plusSeconds(5))
                    && !endsInTime(REMEMBERED.multipliedBy(3).plusSeconds(5))) {
                fail("no token worked before its end");
            }
        } finally {
            keystone.restartWithTokensOf(Duration.ofHours(1));
        }
    }

    /** Whether a token of this lifetime could be used; then it must be refused from its end on, although the cache would keep it longer. */
    private boolean endsInTime(Duration lifetime) throws Exception {
        keystone.restartWithTokensOf(lifetime);
        String token = cloud.newToken("alice");
        long began = System.nanoTime();
        if (asking.with(token).get("/v1/archive_policy").statusCode() != 200) {
            return false;
        }
        AtomicLong lastUse = new AtomicLong(began);
        Await.upTo(PATIENCE, "the token has ended").until(() -> {
            long asked = System.nanoTime();
            boolean refused = asking.with(token).get("/v1/archive_policy").statusCode() == 401;
            if (!refused) {
                lastUse.set(asked);
            }
            return refused;
        });
        Duration worked = Duration.ofNanos(lastUse.get() - began);
        assertTrue(worked.compareTo(lifetime.plusSeconds(2)) < 0, worked::toString);
        return true;
    }

    @Test
    void whileKeystoneIsAwayKnownTokensAndUsersOfTheRealmGoOn() throws Exception {
        String known = cloud.newToken("alice");
        String unknown = cloud.newToken("bob");
        assertEquals(200, asking.with(known).get("/v1/archive_policy").statusCode());

        keystone.stop();
        try {
            assertEquals(200, asking.with(known).get("/v1/archive_policy").statusCode());
            assertComesLater(asking.with(unknown).get("/v1/archive_policy"));
            assertEquals(
                    200, node.getAsOperator(node.metrics("/v1/archive_policy")).statusCode());
            Await.upTo(PATIENCE, "it is told in the log")
                    .until(() -> Files.readString(node.serverLog()).contains("FUEL0390"));
        } finally {
            keystone.start();
        }

        Await.upTo(PATIENCE, "the token works without a restart")
                .until(() -> asking.with(unknown).get("/v1/archive_policy").statusCode() == 200);
    }

    @Test
    void aMetricStoreThatMayNotAskAboutTokensSaysSoAndAsksToComeLater() throws Exception {
        String token = cloud.newToken("bob");
        admin.withdraw(cloud.user(Cloud.METRIC_STORE), admin.role("service"), cloud.project("service"));
        try {
            assertComesLater(asking.with(token).get("/v1/archive_policy"));
            Await.upTo(PATIENCE, "the reason is told in the log").until(() -> {
                // Told each half a minute at most, while somebody asks.
                asking.with(token).get("/v1/archive_policy");
                return Files.readString(node.serverLog()).contains("may not validate tokens; grant it the role");
            });
        } finally {
            admin.grant(cloud.user(Cloud.METRIC_STORE), admin.role("service"), cloud.project("service"));
        }

        Await.upTo(PATIENCE, "the token works again")
                .until(() -> asking.with(token).get("/v1/archive_policy").statusCode() == 200);
    }

    private static void assertComesLater(HttpResponse<String> answer) throws Exception {
        assertEquals(503, answer.statusCode(), answer::body);
        assertTrue(answer.headers().firstValue("Retry-After").isPresent(), "no Retry-After");
        assertEquals(503, Asking.json(answer).get("code").asInt());
    }
}
