package org.fuelstats.nailgun.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.fuelstats.nailgun.consent.TestConsent;
import org.fuelstats.nailgun.database.TestNailgun;
import org.fuelstats.nailgun.structure.InstallationDescription;
import org.fuelstats.nailgun.tasks.FailedTasks;
import org.fuelstats.settings.ByteSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports of failed deployments, to a collector over HTTP and from a real database. */
class FailureRunTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STRUCTURE = """
            {"installation_structure": {"user_information": {"contact_info_provided": true, "name": "A", "email": "a@example.com"},
             "fuel_release": {"release": "9.0"}, "clusters": [{"id": 6}, {"id": 7, "release": {"version": "mitaka-9.0"}, "nodes_num": 3}]}}""";

    private final List<JsonNode> received = Collections.synchronizedList(new ArrayList<>());
    private final MovedClock clock = new MovedClock();
    private volatile int status = 200;
    private HttpServer collector;
    private TestNailgun nailgun;
    private TestConsent consent;

    @BeforeEach
    void start() throws IOException {
        nailgun = TestConsent.database(Receipt.class, SenderState.class, FailureToTell.class);
        nailgun.execute(
                "create table tasks (id serial primary key, uuid varchar(36), cluster_id integer, name varchar(50), message text,"
                        + " status varchar(10), cache text, parent_id integer)");
        consent = new TestConsent(nailgun);
        consent.allow(true);
        allowContact(true);
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/api/v1/failure_reports/", exchange -> {
            try (exchange) {
                received.add(JSON.readTree(new GZIPInputStream(exchange.getRequestBody()))
                        .at("/failure_reports/0"));
                byte[] body = "{\"status\": \"ok\", \"failure_reports\": [{\"status\": \"added\"}]}".getBytes(UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        collector.start();
    }

    @AfterEach
    void close() {
        collector.stop(0);
        nailgun.close();
    }

    @Test
    void aFailureIsToldOnceWithWhatMayLeave() throws Exception {
        failed("deploy", null, "uuid-1");
        failed("deployment", 1, "uuid-2");
        nailgun.execute("insert into tasks (uuid, name, status, cluster_id, parent_id, message) values"
                + " ('uuid-1', 'deploy', 'error', 7, null, 'planted'), ('uuid-2', 'deployment', 'error', 7, 1,"
                + " 'Deployment has failed. Check these nodes: planted-node (10.20.0.3), node-7.planted.example, password=Planted0!'),"
                + " ('uuid-3', 'provision', 'ready', 7, 1, 'planted')");
        assertEquals(1, run());
        assertEquals(0, run(), "once, and after a restart too");
        assertEquals(1, received.size(), "the part is told with the whole");
        JsonNode report = received.get(0);
        assertEquals("deploy", report.path("action").asText());
        assertEquals("mitaka-9.0", report.path("release").asText());
        assertEquals("9.0", report.path("fuel_version").asText());
        assertEquals(3, report.at("/environment/nodes_num").asInt());
        assertEquals("a@example.com", report.at("/contact/email").asText());
        assertEquals(
                JSON.readTree(
                        "[{\"name\": \"deployment\", \"message\": \"Deployment has failed Check these nodes …\"}, {\"name\": \"deploy\", \"message\": \"\"}]"),
                report.path("failed_tasks"));
        String sent = report.toString().toLowerCase(java.util.Locale.ROOT);
        assertFalse(sent.contains("planted") || sent.contains("10.20"), sent);
        assertEquals(new FailuresToTell.Figures(0, 1, 0), failures().figures());
    }

    @Test
    void withoutContactNothingIsToldEvenWhenItIsGivenLater() throws Exception {
        allowContact(false);
        failed("deploy", null, "uuid-1");
        assertEquals(0, run());
        allowContact(true);
        assertEquals(0, run());
        assertEquals(List.of(), received);
        assertEquals(new FailuresToTell.Figures(0, 0, 0), failures().figures());
    }

    @Test
    void anUnreachableCollectorGetsItLater() throws Exception {
        failed("deploy", null, "uuid-1");
        status = 500;
        assertEquals(0, run());
        assertEquals(0, run(), "not before the pause is over");
        assertEquals(1, received.size());
        assertEquals(new FailuresToTell.Figures(1, 0, 0), failures().figures());
        status = 200;
        clock.add(Duration.ofMinutes(2));
        assertEquals(1, run());
        assertEquals(List.of("sent 2"), nailgun.rows("select state, attempts from fuelstats_failure_reports"));
    }

    @Test
    void whatIsRefusedTenTimesIsGivenUp() throws Exception {
        failed("deploy", null, "uuid-1");
        status = 400;
        for (int i = 0; i < 12; i++) {
            run();
            clock.add(Duration.ofHours(1));
        }
        assertEquals(10, received.size());
        assertEquals(new FailuresToTell.Figures(0, 0, 1), failures().figures());
    }

    @Test
    void aWithdrawalCountsBeforeTheNextTry() throws Exception {
        failed("deploy", null, "uuid-1");
        status = 500;
        run();
        allowContact(false);
        clock.add(Duration.ofMinutes(2));
        run();
        assertEquals(1, received.size());
        assertEquals(List.of("private"), nailgun.rows("select state from fuelstats_failure_reports"));
    }

    @Test
    void successesAndOldFailuresAreNotTold() throws Exception {
        failed("deploy", null, "uuid-1");
        nailgun.execute("update action_logs set end_timestamp = '2026-11-29 12:00:00'");
        nailgun.execute(
                "insert into action_logs (action_group, action_name, action_type, start_timestamp, end_timestamp, additional_info, cluster_id)"
                        + " values ('cluster_changes', 'deploy', 'nailgun_task', '2026-12-01 11:00:00', '2026-12-01 11:30:00', '{\"ended_with_status\": \"ready\"}', 7)");
        assertEquals(0, run());
        assertEquals(List.of(), received);
    }

    private int run() throws InterruptedException {
        SendingSettings settings = new SendingSettings(
                "",
                Optional.of(
                        URI.create("http://127.0.0.1:" + collector.getAddress().getPort())),
                Duration.ofHours(1),
                ByteSize.mebibytes(8),
                Optional.empty(),
                "",
                Optional.empty());
        return new FailureRun(
                        this::described,
                        new CollectorConnection(settings),
                        nailgun.store(Receipts.class, clock),
                        failures(),
                        nailgun.store(FailedTasks.class),
                        consent.node())
                .run();
    }

    private Optional<InstallationDescription> described() {
        try {
            return Optional.of(new InstallationDescription((ObjectNode) JSON.readTree(STRUCTURE), Map.of()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private FailuresToTell failures() {
        return nailgun.store(FailuresToTell.class, clock);
    }

    private void allowContact(boolean now) {
        consent.node().change(settings -> {
            settings.withObject("/statistics/send_user_info").put("value", now);
            return settings;
        });
    }

    private void failed(String name, Integer parent, String uuid) {
        nailgun.execute(
                "insert into action_logs (action_group, action_name, action_type, start_timestamp, end_timestamp, additional_info, cluster_id, task_uuid)"
                        + " values ('cluster_changes', '" + name
                        + "', 'nailgun_task', '2026-12-01 11:00:00', '2026-12-01 11:30:00',"
                        + " '{\"ended_with_status\": \"error\", \"parent_task_id\": " + parent + "}', 7, '" + uuid
                        + "')");
    }

    /** A clock that a test moves. */
    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-12-01T12:00:00Z");

        void add(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
