package org.fuelstats.analytics;

import static org.fuelstats.analytics.Fleet.environment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How reports are asked for: what is refused, what is kept, who sees single installations, and files for spreadsheets. */
@EndToEnd
class ReportsApiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningSystem system;
    private final AnalyticsClient analytics;
    private final String release = "73." + UUID.randomUUID();
    private final Fleet fleet = new Fleet(release);
    private final String hypervisors = "/api/v1/reports/hypervisors?release=" + release;
    private final String behind = "/api/v1/reports/hypervisors/installations?release=" + release;

    ReportsApiIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
    }

    @Test
    void theCatalogueTellsWhatReportsTakeAndWhatTheyHold() throws Exception {
        JsonNode catalogue = analytics.json("/api/v1/reports");

        assertEquals(
                List.of("release", "from", "to", "filtered", "edition"),
                catalogue.get("filters").findValuesAsText("name"));
        assertEquals(
                List.of("adoption", "scale", "configuration", "operations", "quality"),
                catalogue.get("groups").findValuesAsText("name"));
        for (JsonNode report : catalogue.get("reports")) {
            assertTrue(report.get("question").asText().endsWith("?"), report::toString);
            for (JsonNode table : report.get("tables")) {
                assertTrue(table.get("columns").size() > table.get("keys").asInt(), table::toString);
            }
        }
    }

    @Test
    void anAnswerThatStillHoldsIsNotSentAgain() throws Exception {
        send(fleet.structure(1, environment("operational", 1, "kvm", "Ubuntu")));
        awaitCounted(1);

        Await.upTo(PATIENCE, "not sent again").until(() -> {
            String tag = analytics.get(hypervisors).headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = analytics.send("GET", hypervisors, "If-None-Match", tag);
            return again.statusCode() == 304 && again.body().isEmpty();
        });
        String tag = analytics.get(hypervisors).headers().firstValue("ETag").orElseThrow();
        send(fleet.structure(1, environment("operational", 1, "kvm", "Ubuntu")));
        awaitCounted(2);
        assertEquals(
                200, analytics.send("GET", hypervisors, "If-None-Match", tag).statusCode());
    }

    @Test
    void anAnswerSaysWhenItWasWorkedOutAndHowTheIndexWas() throws Exception {
        HttpResponse<String> answer = analytics.get(hypervisors);

        JsonNode json = AnalyticsClient.read(answer);
        Instant asOf =
                Instant.parse(answer.headers().firstValue("Fuelstats-As-Of").orElseThrow());
        assertEquals(asOf, Instant.parse(json.get("as_of").asText()));
        assertTrue(asOf.isAfter(Instant.now().minus(Duration.ofHours(2))), asOf::toString);
        assertEquals(
                json.get("index").asText(),
                answer.headers().firstValue("Fuelstats-Index").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=yesterday                  | 'from' must be a day in UTC such as 2026-01-31
            to=2026-02-30                   | 'to' must be a day in UTC
            from=2026-02-02&to=2026-02-01   | lies before 'from'
            from=2026-02-01&from=2026-02-02 | 'from' may be given once
            filtered=maybe                  | 'filtered' must be one of exclude, include, only
            edition=free                    | 'edition' must be one of community, commercial
            format=xml                      | 'format' must be json or csv
            table=nothing                   | It has: hypervisors
            """)
    void whatCannotBeReadIsRefusedWithWhatItShouldBe(String query, String message) throws Exception {
        HttpResponse<String> answer = analytics.get("/api/v1/reports/hypervisors?" + query);

        assertEquals(400, answer.statusCode(), answer::body);
        String told = AnalyticsClient.read(answer).get("message").asText();
        assertTrue(told.contains(message), told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hypervisors/installations?limit=0",
                "hypervisors/installations?limit=1001",
                "hypervisors/installations?limit=many",
                "nodes/installations?nodes=7",
                "settings/installations?table=customized&customized=perhaps",
                "installations/installations?table=new_by_week&week=soon"
            })
    void rowsThatCannotBeAreRefused(String path) throws Exception {
        HttpResponse<String> answer = analytics.get("/api/v1/reports/" + path);

        assertEquals(400, answer.statusCode(), answer::body);
        assertEquals("error", AnalyticsClient.read(answer).get("status").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "nothing?format=csv", "nothing/installations", "nothing/verify"})
    void aReportThatIsNotThereIsA404(String path) throws Exception {
        HttpResponse<String> answer = analytics.get("/api/v1/reports/" + path);

        assertEquals(404, answer.statusCode(), answer::body);
        assertTrue(AnalyticsClient.read(answer).get("message").asText().contains("GET /api/v1/reports lists all"));
    }

    @Test
    void aViewerSeesReportsButNoSingleInstallations() throws Exception {
        String realm = "/subsystem=elytron/filesystem-realm=fuelstats:";
        new ServerCli(system)
                .run(
                        realm + "add-identity(identity=reports-viewer)",
                        realm + "set-password(identity=reports-viewer,clear={password=only-look})",
                        realm + "add-identity-attribute(identity=reports-viewer,name=Roles,value=[viewer])");

        assertEquals(200, getAsViewer("/api/v1/reports"));
        assertEquals(200, getAsViewer(hypervisors));
        assertEquals(200, getAsViewer(hypervisors + "&format=csv"));
        assertEquals(403, getAsViewer(behind));
        assertEquals(403, getAsViewer("/api/v1/reports/hypervisors/verify"));
        assertEquals(401, system.get(system.analytics(hypervisors)).statusCode());
    }

    @Test
    void installationsBehindARowComeInPages() throws Exception {
        for (int i = 0; i < 5; i++) send(fleet.structure(1, environment("operational", 1, "kvm", "Ubuntu")));
        awaitCounted(5);

        List<String> uids = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = analytics.json(behind + "&hypervisor=kvm&limit=2&after=" + after);
            assertEquals(5, page.get("total").asInt(), page::toString);
            List<String> found = page.findValuesAsText("master_node_uid");
            uids.addAll(found);
            sizes.add(found.size());
            after = page.get("after").asText(null);
        } while (after != null);

        assertEquals(List.of(2, 2, 1), sizes);
        assertEquals(5, uids.stream().distinct().count(), uids::toString);
        assertEquals(uids.stream().sorted().toList(), uids);
    }

    @Test
    void anInstallationBehindARowIsToldWithItsSize() throws Exception {
        ObjectNode structure = fleet.structure(
                2, environment("operational", 3, "kvm", "Ubuntu"), environment("new", 1, "qemu", "Ubuntu"));
        structure.put("allocated_nodes_num", 4);
        send(structure);
        awaitCounted(1);

        Await.upTo(PATIENCE, "its size is known").until(() -> {
            JsonNode one = analytics.json(behind).at("/installations/0");
            return one.path("release").asText().equals(release)
                    && one.path("environments_num").asInt() == 2
                    && one.path("allocated_nodes_num").asInt() == 4
                    && Instant.parse(one.path("reported_at").asText()).isBefore(Instant.now());
        });
    }

    @Test
    void inAFileForSpreadsheetsNothingIsAFormula() throws Exception {
        send(fleet.structure(1, environment("operational", 1, "=1+1", "Ubuntu")));
        send(fleet.structure(1, environment("operational", 1, "a, \"b\"", "Ubuntu")));
        awaitCounted(2);

        HttpResponse<String> file = analytics.get(hypervisors + "&format=csv");

        assertEquals("hypervisor,environments,installations\r\n'=1+1,1,1\r\n\"a, \"\"b\"\"\",1,1\r\n", file.body());
        assertEquals(
                "text/csv;charset=utf-8",
                file.headers()
                        .firstValue("Content-Type")
                        .orElseThrow()
                        .replace(" ", "")
                        .toLowerCase(java.util.Locale.ROOT));
        assertTrue(
                file.headers().firstValue("Content-Disposition").orElseThrow().contains("hypervisors-hypervisors.csv"));
    }

    private int getAsViewer(String path) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString("reports-viewer:only-look".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(system.analytics(path))
                .header("Authorization", "Basic " + credentials)
                .build();
        return system.client().send(request, BodyHandlers.discarding()).statusCode();
    }

    private void send(ObjectNode structure) throws Exception {
        HttpResponse<String> answer = system.post("/api/v1/installation_structure/", Fleet.request(structure));
        assertEquals(2, answer.statusCode() / 100, answer::body);
    }

    private void awaitCounted(int installations) {
        Await.upTo(PATIENCE, installations + " installations counted")
                .until(() -> analytics.json(hypervisors).get("installations").asInt() == installations);
    }
}
