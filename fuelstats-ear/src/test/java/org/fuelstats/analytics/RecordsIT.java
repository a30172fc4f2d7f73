package org.fuelstats.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.ServerCli;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators see what an installation sent, as it is stored. */
@EndToEnd
class RecordsIT {
    private static final String SAMPLES = "/org/fuelstats/collector/samples/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningSystem system;
    private final AnalyticsClient analytics;
    private final String uid = UUID.randomUUID().toString();

    RecordsIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
    }

    @Test
    void anInstallationIsToldWithItsStructureAndWhenItCame() throws Exception {
        send("/api/v1/installation_structure/", "installation_structure_60_community.json");

        JsonNode row = analytics.json("/api/v1/json/installation_info/" + uid);

        assertEquals(
                List.of(
                        "id",
                        "master_node_uid",
                        "structure",
                        "creation_date",
                        "modification_date",
                        "is_filtered",
                        "release"),
                names(row));
        assertEquals(uid, row.get("master_node_uid").asText());
        assertEquals(
                sent("installation_structure_60_community.json").get("installation_structure"), row.get("structure"));
        assertTrue(row.get("creation_date").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}"));
        assertTrue(row.get("modification_date").isNull());
        assertEquals("false", row.get("is_filtered").toString());
        assertEquals("6.0", row.get("release").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "'%20or%20true%20--%20", "%27"})
    void anUnknownInstallationIsNotFoundAndHasNoRecords(String unknown) throws Exception {
        HttpResponse<String> info = analytics.get("/api/v1/json/installation_info/" + unknown);
        assertEquals(404, info.statusCode(), info::body);
        assertTrue(info.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));

        assertEquals(
                JSON.readTree("{\"paging_params\": {\"limit\": 1000, \"offset\": 0, \"total\": 0}, \"objs\": []}"),
                analytics.json("/api/v1/json/action_logs/" + unknown));
    }

    @Test
    void actionLogsComePageByPageInTheOrderOfTheirIds() throws Exception {
        send("/api/v1/action_logs/", "action_logs_batch.json");

        List<Integer> seen = new ArrayList<>();
        for (int offset = 0; offset < 30; offset += 10) {
            JsonNode page = page("action_logs/" + uid, "{\"limit\": 10, \"offset\": " + offset + "}");
            assertEquals(
                    JSON.readTree("{\"limit\": 10, \"offset\": " + offset + ", \"total\": 25}"),
                    page.get("paging_params"));
            page.get("objs").forEach(log -> seen.add(log.get("id").asInt()));
        }

        assertEquals(25, seen.size());
        assertEquals(seen.stream().sorted().distinct().toList(), seen);
        JsonNode first =
                page("action_logs/" + uid, "{\"limit\": 1}").get("objs").get(0);
        assertEquals(
                List.of("id", "master_node_uid", "external_id", "body", "action_name", "action_type"), names(first));
        JsonNode sent = sent("action_logs_batch.json").get("action_logs").get(0);
        assertEquals(sent.get("body"), first.get("body"));
        assertEquals(sent.get("body").get("action_type"), first.get("action_type"));
    }

    @Test
    void workloadsComeAllTogetherOrOneType() throws Exception {
        send("/api/v1/oswl_stats/", "oswl_stats_batch.json");

        assertEquals(7, page("oswls/" + uid, "").get("objs").size());
        JsonNode vms = page("oswls/" + uid + "/vm", "no json");
        assertEquals(2, vms.at("/paging_params/total").asInt());
        JsonNode vm = vms.get("objs").get(0);
        assertEquals("2015-06-20", vm.get("created_date").asText());
        assertEquals("23:45:12.146313", vm.get("updated_time").asText());
        assertEquals("6.1", vm.at("/version_info/fuel_version").asText());
        assertEquals(0, page("oswls/" + uid + "/security_group", "").get("objs").size());
        assertEquals(404, analytics.get("/api/v1/json/oswls/" + uid + "/cars").statusCode());
    }

    @Test
    void filteredInstallationsAreThoseThatTheRulesExclude() throws Exception {
        insert(uid + "-yes", "true");
        insert(uid + "-no", "false");
        insert(uid + "-undecided", "null");

        List<String> mine = new ArrayList<>();
        for (JsonNode row :
                page("installation_infos/filtered", "{\"limit\": 10000}").get("objs")) {
            String installation = row.get("master_node_uid").asText();
            if (installation.startsWith(uid)) mine.add(installation);
        }
        assertEquals(List.of(uid + "-yes"), mine);
    }

    @Test
    void aPageThatBreaksOffDoesNotLookWhole() throws Exception {
        execute("insert into installation_structures (master_node_uid, structure, creation_date, is_filtered)"
                + " select '" + uid
                + "-' || n, json_build_object('pad', repeat('x', 500000)), timestamp '2001-02-03', true"
                + " from generate_series(1, 300) n");
        HttpRequest request = HttpRequest.newBuilder(system.analytics("/api/v1/json/installation_infos/filtered"))
                .header("Authorization", system.operatorAuthorization())
                .build();

        try (InputStream page =
                system.newClient().send(request, BodyHandlers.ofInputStream()).body()) {
            assertEquals('{', page.read());
            Await.upTo(Duration.ofSeconds(30), "the query is ended from elsewhere")
                    .until(() -> execute("select pg_terminate_backend(pid) from pg_stat_activity where datname ="
                            + " current_database() and query like 'copy (%' and state = 'active'"));

            assertThrows(IOException.class, page::readAllBytes);
        } finally {
            execute("delete from installation_structures where master_node_uid like '" + uid + "-%'");
        }
    }

    /** Whether the statement found or changed anything. */
    private boolean execute(String sql) throws Exception {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) return statement.getUpdateCount() > 0;
            return statement.getResultSet().next();
        }
    }

    @Test
    void aPageThatIsNoNumberIsRefused() throws Exception {
        String parameter = URLEncoder.encode("{\"limit\": \"all\"}", UTF_8);
        HttpResponse<String> answer = analytics.get("/api/v1/json/action_logs/" + uid + "?paging_params=" + parameter);

        assertEquals(400, answer.statusCode());
        assertTrue(AnalyticsClient.read(answer).get("message").asText().contains("limit"), answer::body);
    }

    @Test
    void viewersDoNotSeeThem() throws Exception {
        String realm = "/subsystem=elytron/filesystem-realm=fuelstats:";
        new ServerCli(system)
                .run(
                        realm + "add-identity(identity=records-viewer)",
                        realm
                                + "set-password(identity=records-viewer,digest={algorithm=digest-sha-512,realm=fuelstats,password=only-look})",
                        realm + "add-identity-attribute(identity=records-viewer,name=Roles,value=[viewer])");
        String credentials = Base64.getEncoder().encodeToString("records-viewer:only-look".getBytes(UTF_8));
        for (String path : List.of(
                "installation_info/x", "oswls/x", "oswls/x/vm", "action_logs/x", "installation_infos/filtered")) {
            HttpRequest request = HttpRequest.newBuilder(system.analytics("/api/v1/json/" + path))
                    .header("Authorization", "Basic " + credentials)
                    .build();
            HttpResponse<String> answer = system.client().send(request, BodyHandlers.ofString());
            assertEquals(403, answer.statusCode(), path);
            assertEquals("error", AnalyticsClient.read(answer).get("status").asText());
        }
    }

    private JsonNode page(String path, String paging) throws Exception {
        return analytics.json("/api/v1/json/" + path + "?paging_params=" + URLEncoder.encode(paging, UTF_8));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The sample with the test's own installation. */
    private JsonNode sent(String sample) throws Exception {
        return JSON.readTree(Exported.resource(SAMPLES + sample).replaceAll("6f1c9d4e-[0-9a-f-]{27}", uid));
    }

    private void send(String path, String sample) throws Exception {
        HttpResponse<String> answer = system.post(path, sent(sample).toString());
        assertEquals(2, answer.statusCode() / 100, answer::body);
    }

    private void insert(String installation, String filtered) throws Exception {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into installation_structures"
                    + " (master_node_uid, structure, creation_date, is_filtered) values ('" + installation
                    + "', '{}', '2001-01-01', " + filtered + ")");
        }
    }
}
