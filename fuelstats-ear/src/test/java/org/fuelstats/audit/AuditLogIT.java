package org.fuelstats.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fuelstats.audit.AuditEntry.AuditFilter;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.RawClient;
import org.fuelstats.endtoend.ServerCli;
import org.fuelstats.launcher.RunningSystem;
import org.fuelstats.persistence.database.Database;
import org.junit.jupiter.api.Test;

/** Who changed what, and who tried to log in. */
@EndToEnd
class AuditLogIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    private final RunningSystem system;

    AuditLogIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void whatAnOperatorChangesIsRecordedWithItsOutcome() throws Exception {
        String gone = "/api/v1/private/quarantine/123456789012345678";
        String retry = "/api/v1/private/timeseries/parked/retry?why=audit";
        assertEquals(404, send("DELETE", system.analytics(gone)).statusCode());
        assertEquals(202, send("POST", system.analytics(retry)).statusCode());

        JsonNode page = entries("event=request&user=" + system.operator() + "&address=127.0.0.1&limit=2");

        assertEquals(List.of("POST " + retry, "DELETE " + gone), texts(page, "request"));
        assertEquals(List.of("202", "404"), texts(page, "status"));
        assertTrue(
                Files.readString(system.serverLog()).contains("[org.fuelstats.audit]"), "the category of the messages");
        assertTrue(Files.readString(system.serverLog())
                .contains("FUEL0270: User " + system.operator() + " from 127.0.0.1: DELETE " + gone + ": 404"));
    }

    @Test
    void whatTheMetricStoresAdministratorChangesIsRecorded() throws Exception {
        String policy = "/v1/archive_policy/audited-but-missing";
        assertEquals(404, send("DELETE", system.metrics(policy)).statusCode());

        assertEquals(List.of("DELETE " + policy), texts(entries("event=request&limit=1"), "request"));
    }

    @Test
    void readingAndSearchingAreNotRecorded() throws Exception {
        String newest = entries("limit=1").toString();
        assertEquals(200, send("GET", system.analytics("/api/v1/me")).statusCode());
        assertEquals(400, send("POST", system.analytics("/api/v1/search")).statusCode());

        assertEquals(newest, entries("limit=1").toString());
    }

    @Test
    void aRefusedLoginAndItsLockoutAreRecorded() throws Exception {
        String wrong = "Authorization: " + RunningSystem.authorization("audited\nuser", "a guess");
        RawClient guesser = new RawClient(system, "127.0.0.41").toAnalytics();
        for (int i = 0; i < RunningSystem.LOGIN_ATTEMPTS; i++) {
            assertEquals(401, guesser.get("/api/v1/me", wrong).status());
        }
        assertEquals(429, guesser.get("/api/v1/me", wrong).status());

        JsonNode page = until("address=127.0.0.41", RunningSystem.LOGIN_ATTEMPTS + 1);

        assertEquals("user_locked_out", page.get(0).get("event").asText());
        assertEquals("login_refused", page.get(1).get("event").asText());
        assertEquals("audited?user", page.get(1).get("user").asText());
        assertTrue(page.get(1).get("request").isNull(), page::toString);
    }

    @Test
    void entriesComeInPages() throws Exception {
        for (int i = 0; i < 3; i++) {
            send("DELETE", system.analytics("/api/v1/private/quarantine/12345678901234567" + i));
        }
        List<String> single = new ArrayList<>();
        String after = "";
        for (int i = 0; i < 3; i++) {
            JsonNode page = answer("event=request&limit=1" + after);
            single.addAll(texts(page.get("entries"), "id"));
            after = "&after=" + page.get("after").asText();
        }

        assertEquals(texts(entries("event=request&limit=3"), "id"), single);
        assertEquals(List.of(), texts(entries("to=2001-01-01T00:00:00Z"), "id"));
        assertTrue(answer("to=2001-01-01T00:00:00Z").get("after").isNull());
    }

    @Test
    void whatCannotBeSelectedIsExplained() throws Exception {
        for (String query : List.of(
                "event=coffee",
                "from=yesterday",
                "limit=0",
                "limit=1001",
                "after=x",
                "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")) {
            HttpResponse<String> answer = send("GET", system.analytics("/api/v1/audit-log?" + query));
            assertEquals(400, answer.statusCode(), query);
            assertTrue(JSON.readTree(answer.body()).get("message").asText().length() > 10, answer::body);
        }
    }

    @Test
    void aViewerDoesNotReadItAndTheAttemptToChangeSomethingIsRecorded() throws Exception {
        String realm = "/subsystem=elytron/filesystem-realm=fuelstats:";
        new ServerCli(system)
                .run(
                        realm + "add-identity(identity=audit-viewer)",
                        realm
                                + "set-password(identity=audit-viewer,digest={algorithm=digest-sha-512,realm=fuelstats,password=only-look})",
                        realm + "add-identity-attribute(identity=audit-viewer,name=Roles,value=[viewer])");
        RawClient viewer = new RawClient(system, "127.0.0.42").toAnalytics();
        String login = "Authorization: " + RunningSystem.authorization("audit-viewer", "only-look");

        assertEquals(403, viewer.get("/api/v1/audit-log", login).status());
        assertEquals(
                403, viewer.post("/api/v1/private/index/rebuild", "", login).status());

        JsonNode page = entries("user=audit-viewer");
        assertEquals(List.of("POST /api/v1/private/index/rebuild"), texts(page, "request"));
        assertEquals(List.of("403"), texts(page, "status"));
        assertEquals(List.of("127.0.0.42"), texts(page, "address"));
        assertTrue(
                Files.readString(system.serverLog()
                                .resolveSibling("../data/audit-log.log")
                                .normalize())
                        .contains("audit-viewer"),
                "the server records what its console changes");
    }

    @Test
    void theOldGoAndOfTheRefusedLoginsTheNewestStay() {
        AuditStore store = new AuditStore(new Database((DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (source, method, values) -> system.database())));
        AuditFilter longAgo = new AuditFilter(null, null, null, null, LONG_AGO.plus(Duration.ofDays(1)));
        store.add(List.of(
                entry(AuditEvent.USER_LOCKED_OUT, LONG_AGO),
                entry(AuditEvent.LOGIN_REFUSED, LONG_AGO.plusSeconds(1)),
                entry(AuditEvent.LOGIN_REFUSED, LONG_AGO.plusSeconds(2)),
                entry(AuditEvent.LOGIN_REFUSED, LONG_AGO.plusSeconds(3))));

        store.sweep(LONG_AGO.minusSeconds(1), 2);
        assertEquals(
                List.of(3L, 2L, 0L),
                store.list(longAgo, null, 10).stream()
                        .map(kept -> Duration.between(LONG_AGO, kept.at()).toSeconds())
                        .toList());

        store.sweep(LONG_AGO.plusSeconds(3), 2);
        assertEquals(1, store.list(longAgo, null, 10).size());
        store.sweep(LONG_AGO.plus(Duration.ofDays(1)), 2);
        assertEquals(List.of(), store.list(longAgo, null, 10));
    }

    private static AuditEntry entry(AuditEvent event, Instant at) {
        return new AuditEntry(0, at, event, "somebody", "192.0.2.1", null, null);
    }

    /** The entries as soon as there are so many: logins are written within a second. */
    private JsonNode until(String query, int number) throws Exception {
        Await.upTo(Duration.ofSeconds(30), number + " entries")
                .until(() -> entries(query).size() >= number);
        JsonNode page = entries(query);
        assertEquals(number, page.size(), page::toPrettyString);
        return page;
    }

    private JsonNode entries(String query) throws IOException, InterruptedException {
        return answer(query).get("entries");
    }

    private JsonNode answer(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", system.analytics("/api/v1/audit-log?" + query));
        assertEquals(200, answer.statusCode(), answer::body);
        return JSON.readTree(answer.body());
    }

    private static List<String> texts(JsonNode page, String field) {
        List<String> texts = new ArrayList<>();
        page.forEach(entry -> texts.add(entry.get(field).asText()));
        return texts;
    }

    private HttpResponse<String> send(String method, URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", system.operatorAuthorization())
                .method(method, BodyPublishers.noBody())
                .build();
        return system.client().send(request, BodyHandlers.ofString());
    }
}
