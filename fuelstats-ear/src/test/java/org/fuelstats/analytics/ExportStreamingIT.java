package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A large export takes no memory of its size, and ends with its client. The fleet lies in 2001, where nobody else looks. */
@EndToEnd
class ExportStreamingIT {
    private static final String NODES = "/api/v1/csv/nodes?from_date=2001-01-01&to_date=2001-12-31";
    private static final String MINE = "exports-load-";
    private static final int INSTALLATIONS = 200;
    private static final int NODES_EACH = 500;
    private static final int AT_ONCE = 4;
    private static final long MOST_GROWTH = 64L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern USED_HEAP = Pattern.compile("(?m)^memory_used_heap_bytes\\S* (\\S+)");
    private static final String COPYING =
            " from pg_stat_activity where datname = current_database() and query like 'copy (%' and state = 'active'";

    private final RunningSystem system;
    private final AnalyticsClient analytics;

    ExportStreamingIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
    }

    @BeforeEach
    void thereAre100000Nodes() throws Exception {
        try (Connection connection = system.database();
                PreparedStatement insert = connection.prepareStatement("insert into installation_structures"
                        + " (master_node_uid, structure, creation_date, is_filtered)"
                        + " select '" + MINE + "' || n, (?::text || (select string_agg(?::text, ',')"
                        + " from generate_series(1, " + NODES_EACH + ")) || ']}]}')::json,"
                        + " timestamp '2001-02-03', null from generate_series(1, " + INSTALLATIONS + ") n")) {
            insert.setString(
                    1, "{\"clusters_num\": 1, \"clusters\": [{\"id\": 1, \"fuel_version\": \"9.0\", \"nodes\": [");
            insert.setString(2, node());
            insert.executeUpdate();
        }
    }

    /** A node of the sample without its interfaces, which make most of it. */
    private static String node() throws IOException {
        JsonNode sample = new ObjectMapper()
                .readTree(
                        Exported.resource("/org/fuelstats/collector/samples/installation_structure_90_community.json"));
        JsonNode node = sample.at("/installation_structure/clusters/0/nodes/0");
        ((ObjectNode) node.get("meta")).remove("interfaces");
        return node.toString();
    }

    @AfterEach
    void theyAreGone() throws Exception {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from installation_structures where master_node_uid like '" + MINE + "%'");
        }
    }

    @Test
    void a100000NodesAreExportedWithoutMemoryThatGrows() throws Exception {
        long before = liveHeap();
        long inTheMiddle = 0;
        long rows = -1;
        try (InputStream export = open()) {
            byte[] buffer = new byte[1 << 16];
            for (int read = export.read(buffer); read >= 0; read = export.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') rows++;
                }
                if (inTheMiddle == 0 && rows > INSTALLATIONS * NODES_EACH / 2) inTheMiddle = liveHeap();
            }
        }

        assertEquals(INSTALLATIONS * NODES_EACH, rows);
        long growth = inTheMiddle - before;
        assertTrue(growth < MOST_GROWTH, () -> "the heap grew by " + growth + " bytes");
    }

    @Test
    void aClientThatGoesAwayEndsTheQuery() throws Exception {
        try (InputStream export = open()) {
            assertEquals('b', export.read());
            Await.upTo(PATIENCE, "the query runs").until(() -> count(COPYING) > 0);
        }

        Await.upTo(PATIENCE, "the query has ended").until(() -> count(COPYING) == 0);
        assertEquals(200, analytics.get("/api/v1/csv/nodes?to_date=2000-01-01").statusCode());
    }

    @Test
    void soManyRunAtATimeAndTheNextIsAskedToComeLater() throws Exception {
        List<InputStream> running = new ArrayList<>();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                InputStream export = open();
                running.add(export);
                assertEquals('b', export.read());
            }
            HttpResponse<String> refused = analytics.get(NODES);

            assertEquals(503, refused.statusCode());
            assertTrue(refused.headers().firstValue("Retry-After").isPresent());
            assertEquals("error", AnalyticsClient.read(refused).get("status").asText());
        } finally {
            for (InputStream export : running) export.close();
        }
        Await.upTo(PATIENCE, "there is room again")
                .until(() ->
                        analytics.get("/api/v1/csv/nodes?to_date=2000-01-01").statusCode() == 200);
    }

    @Test
    void anExportThatBreaksOffDoesNotLookWhole() throws Exception {
        try (InputStream export = open()) {
            assertEquals('b', export.read());
            Await.upTo(PATIENCE, "the query is ended from elsewhere")
                    .until(() -> count(COPYING + " and pg_terminate_backend(pid)") > 0);

            assertThrows(IOException.class, export::readAllBytes);
        }
    }

    private InputStream open() throws Exception {
        HttpClient client = system.newClient();
        HttpRequest request = HttpRequest.newBuilder(system.analytics(NODES))
                .header("Authorization", system.operatorAuthorization())
                .build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private long count(String from) throws Exception {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*)" + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What is on the heap and still needed. */
    private long liveHeap() throws Exception {
        Process collection = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(system.serverPid()),
                        "GC.run")
                .redirectErrorStream(true)
                .start();
        String told = new String(collection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, collection.waitFor(), told);
        Matcher heap =
                USED_HEAP.matcher(system.get(system.management("/metrics")).body());
        assertTrue(heap.find(), "the server tells how much heap it uses");
        return (long) Double.parseDouble(heap.group(1));
    }
}
