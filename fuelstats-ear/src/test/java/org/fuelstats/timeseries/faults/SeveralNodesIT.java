package org.fuelstats.timeseries.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.WithOwnServer;
import org.fuelstats.launcher.DatabaseAccess;
import org.fuelstats.launcher.RunningSystem;
import org.fuelstats.launcher.ServerJava;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Two servers on one database: what one does holds on the other at once, they share the work, and one does all when the other dies. */
@WithOwnServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralNodesIT {
    private static final long START = Instant.now().minus(Duration.ofDays(30)).getEpochSecond() / 3600 * 3600;

    private final String policy = "nodes-" + UUID.randomUUID();
    private RunningSystem first;
    private RunningSystem second;
    private MetricApi onFirst;
    private MetricApi onSecond;

    /** Both at once, on a database without a table but that of Liquibase's lock, which a node took that was killed. */
    @BeforeAll
    void start(RunningSystem services) throws Exception {
        DatabaseAccess database = services.createDatabase("nodes");
        leaveLockOfKilledNode(database);
        CompletableFuture<RunningSystem> starting =
                CompletableFuture.supplyAsync(() -> services.startNode("node-1", database));
        second = services.startNode("node-2", database, unusual());
        first = starting.join();
        onFirst = new MetricApi(first);
        onSecond = new MetricApi(second);
        onFirst.createPolicy(LedgerPolicy.json(policy));
    }

    /** The other node is in another time zone, started from a Turkish locale, and has an address of IPv6 where there is one. */
    private static Map<String, String> unusual() throws IOException {
        Map<String, String> settings = new HashMap<>(
                Map.ofEntries(ServerJava.with("-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu")));
        if (NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null) {
            settings.put("FUELSTATS_COLLECTOR_ADDRESS", "::1");
        }
        return settings;
    }

    private static void leaveLockOfKilledNode(DatabaseAccess database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table databasechangeloglock (id integer primary key, locked boolean not null,"
                    + " lockgranted timestamp, lockedby varchar(255))");
            statement.execute("insert into databasechangeloglock values (1, true, now(), 'a node that was killed')");
        }
    }

    @AfterAll
    void stop() {
        first.close();
        second.close();
    }

    @Test
    @Order(1)
    void theNodeInAnotherLocaleZoneAndAddressServesItsCollector() throws Exception {
        assertEquals(200, second.get(second.collector("/api/v1/ping/")).statusCode(), () -> second.collector("/")
                .toString());
    }

    @Test
    @Order(1)
    void nodesThatStartAtOnceOnAnEmptyDatabaseMakeItsTablesAndPoliciesOnce() throws Exception {
        for (MetricApi node : List.of(onFirst, onSecond)) {
            List<String> names = new ArrayList<>();
            node.expect(200, node.get("/v1/archive_policy"))
                    .forEach(each -> names.add(each.get("name").asText()));
            names.remove(policy);
            // The trends' own, which may be there by now.
            names.remove("fuelstats-trends");
            assertEquals(4, names.size(), names::toString);
            assertEquals(Set.of("low", "medium", "high", "bool"), new TreeSet<>(names));
        }
    }

    @Test
    @Order(2)
    void eitherNodeShowsAtOnceWhatWasWrittenThroughTheOther() throws Exception {
        UUID metric = onFirst.createMetric(policy);
        for (int i = 0; i < 300; i++) {
            MetricApi writer = i % 2 == 0 ? onFirst : onSecond;
            MetricApi reader = i % 2 == 0 ? onSecond : onFirst;
            // Each second is written twice, by one node after the other.
            long second = START + i / 2;
            writer.expect(202, writer.post("/v1/metric/" + metric + "/measures", measure(second, i)));
            JsonNode rows = reader.expect(
                    200,
                    reader.get("/v1/metric/" + metric + "/measures?aggregation=last&granularity=1&start=" + second));
            assertEquals(1, rows.size(), rows::toString);
            assertEquals(i, rows.get(0).get(2).asDouble(), "measure " + i);
        }
    }

    @Test
    @Order(3)
    void aMetricDeletedOnOneNodeIsGoneOnTheOther() throws Exception {
        for (int i = 0; i < 40; i++) {
            MetricApi deleter = i % 2 == 0 ? onFirst : onSecond;
            MetricApi other = i % 2 == 0 ? onSecond : onFirst;
            UUID metric = deleter.createMetric(policy);
            UUID neighbour = deleter.createMetric(policy);
            String measures = "/v1/metric/" + metric + "/measures";
            String batch =
                    "{\"" + neighbour + "\":" + measure(START, 1) + ",\"" + metric + "\":" + measure(START, 1) + "}";
            // The other node has it in its memory now.
            other.expect(202, other.post(measures, measure(START, 1)));
            other.expect(202, other.post("/v1/batch/metrics/measures", batch));

            deleter.expect(204, deleter.send("DELETE", "/v1/metric/" + metric, null));

            other.expect(404, other.post(measures, measure(START, 2)));
            other.expect(400, other.post("/v1/batch/metrics/measures", batch));
            other.expect(404, other.get(measures));
            other.expect(404, other.get("/v1/metric/" + metric));
            other.expect(404, other.send("DELETE", "/v1/metric/" + metric, null));
            other.expect(202, other.post("/v1/metric/" + neighbour + "/measures", measure(START, 2)));
        }
    }

    @Test
    @Order(4)
    void aPolicyChangedOnOneNodeIsHonouredOnTheOther() throws Exception {
        String name = "shrinks-" + UUID.randomUUID();
        onFirst.createPolicy("{\"name\":\"" + name + "\",\"definition\":[{\"granularity\":60,\"points\":10}]}");
        UUID metric = onSecond.createMetric(name);
        for (int minute = 0; minute < 12; minute++) {
            onSecond.expect(
                    202, onSecond.post("/v1/metric/" + metric + "/measures", measure(START + 60L * minute, minute)));
        }
        assertEquals(10, buckets(onSecond, metric, 60));
        assertEquals(10, buckets(onFirst, metric, 60));

        onFirst.expect(
                200,
                onFirst.send(
                        "PATCH", "/v1/archive_policy/" + name, "{\"definition\":[{\"granularity\":60,\"points\":3}]}"));

        assertEquals(3, buckets(onSecond, metric, 60));
        assertEquals(3, buckets(onFirst, metric, 60));
    }

    @Test
    @Order(5)
    void rollersOfBothNodesShareTheShards() throws Exception {
        List<UUID> metrics = metrics(200);
        double firstBefore = rolled(first);
        double secondBefore = rolled(second);
        int[] round = {0};
        // Measures of all metrics through one node; each round waits until they are rolled, by whichever node.
        Await.upTo(Duration.ofSeconds(60), "both nodes have rolled").until(() -> {
            onFirst.expect(202, onFirst.post("/v1/batch/metrics/measures", pointOfEach(metrics, round[0]++)));
            return rolled(first) > firstBefore && rolled(second) > secondBefore;
        });
        Await.upTo(Duration.ofSeconds(30), "no backlog").until(() -> onSecond.backlog() == 0);
        for (UUID metric : metrics.subList(0, 5)) {
            assertEquals(round[0], buckets(onSecond, metric, 1));
        }
    }

    @Test
    @Order(6)
    void theShardsOfAKilledNodeAreTakenOverWithinTenSecondsAndNothingIsLost() throws Exception {
        UUID shared = onFirst.createMetric(policy);
        Random random = new Random(7);
        List<MeasureWriter> writers = new ArrayList<>();
        for (RunningSystem node : List.of(first, second, second)) {
            MetricApi api = new MetricApi(node);
            MeasureLoad load = new MeasureLoad(
                    writers.size(), api, policy, List.of(shared), Instant.now(), new Random(random.nextLong()));
            writers.add(new MeasureWriter(api, load, random));
        }
        List<Ledger> ledgers = writers.stream().map(MeasureWriter::ledger).toList();
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());
        try {
            List<Future<?>> running =
                    writers.stream().<Future<?>>map(threads::submit).toList();
            Await.upTo(Duration.ofSeconds(60), "load on each node")
                    .until(() -> ledgers.stream().allMatch(ledger -> ledger.acknowledgedRequests() >= 50));
            second.killServer();
            long killed = System.nanoTime();
            writers.forEach(MeasureWriter::stop);
            for (Future<?> writer : running) {
                writer.get();
            }
            Await.upTo(Duration.ofSeconds(10), "what waited is rolled").until(() -> onFirst.backlog() == 0);
            double seconds = (System.nanoTime() - killed) / 1e9;
            assertTrue(seconds < 10, "taken over after " + seconds + " s");
            new Judge(StoredSeries.of(onFirst, writers), ledgers).judge("after the kill, rolled");
            writers.forEach(writer -> assertEquals(List.of(), writer.violations()));
        } finally {
            threads.shutdownNow();
        }
    }

    private List<UUID> metrics(int count) throws Exception {
        List<UUID> metrics = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            metrics.add(onFirst.createMetric(policy));
        }
        return metrics;
    }

    private static String pointOfEach(List<UUID> metrics, int round) {
        List<SentPoint> points = metrics.stream()
                .map(metric -> new SentPoint(metric, 1000 * (START + round), round))
                .toList();
        return SentRequest.batch(points).body();
    }

    private static String measure(long second, double value) {
        return "[{\"timestamp\":" + second + ",\"value\":" + value + "}]";
    }

    private static int buckets(MetricApi api, UUID metric, int granularity) throws Exception {
        return api.expect(
                        200, api.get("/v1/metric/" + metric + "/measures?aggregation=count&granularity=" + granularity))
                .size();
    }

    /** Measures that this node has rolled since it started. */
    private static double rolled(RunningSystem node) throws Exception {
        return node.metric("fuelstats_timeseries_measures_rolled_total");
    }
}
