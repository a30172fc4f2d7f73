package org.fuelstats.analytics;

import static org.fuelstats.analytics.Fleet.environment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.ServerCli;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exports are what the original answered for the same records, and what it did wrong is done right. */
@EndToEnd
class ExportsIT {
    private static final String SAMPLES = "/org/fuelstats/collector/samples/";
    private static final String UID = "6f1c9d4e-0f3c-4f0e-9a52-1f6d1a3d";
    private static final String CREATED = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{6}";

    private final RunningSystem system;
    private final AnalyticsClient analytics;

    /** In the place of the samples' ids, up to the last four digits. */
    private final String uid =
            UID.substring(0, 24) + UUID.randomUUID().toString().substring(0, 8);

    ExportsIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
    }

    @Test
    void whatTheOriginalAnsweredForItsSamplesIsAnsweredAgain() throws Exception {
        sendStructure(Exported.resource(SAMPLES + "installation_structure_60_community.json"));
        sendStructure(Exported.resource("exports/installation_structure_61.json"));
        sendStructure(Exported.resource(SAMPLES + "installation_structure_90_community.json"));
        send("/api/v1/action_logs/", Exported.resource(SAMPLES + "action_logs_batch.json"));
        String workloads = Exported.resource(SAMPLES + "oswl_stats_batch.json");
        send("/api/v1/oswl_stats/", workloads);
        // An installation of 6.0, which sends the same but doesn't tell versions.
        send(
                "/api/v1/oswl_stats/",
                workloads
                        .replace(UID + "0001", UID + "0060")
                        .replaceAll(",\\s*\"version_info\": \\{[^}]*}", "")
                        .replace("\"volume\"", "\"cluster_stats\""));

        assertEquals(
                original("clusters"), exported("clusters?from_date=2015-01-01").lines(uid));
        assertEquals(
                original("vm"),
                exported("vm?from_date=2015-06-01&to_date=2015-06-23").lines(uid));
        assertEquals(
                original("volume"),
                exported("volume?from_date=2015-06-01&to_date=2015-06-23").lines(uid));
        List<Map<String, String>> nodes = exported("nodes").rows(uid + "0090");
        assertEquals(3, nodes.size());
        assertEquals("TOSHIBA MK1002TS", nodes.get(0).get("meta.disks.3.model"));
        assertEquals("4", nodes.get(0).get("cluster_id"));
        Map<String, String> plugin = exported("plugins").rows(uid + "0090").get(0);
        assertEquals("8.0 9.0", plugin.get("fuel_version"));
        assertEquals("Apache License Version 2.0", plugin.get("licenses.0"));
        assertEquals("fuel-nailgun-9.0.0-1.mos8771.noarch", plugin.get("structure.fuel_packages"));
    }

    private List<String> original(String name) {
        return Exported.resource("exports/" + name + ".csv")
                .replace(UID, uid)
                .replaceAll(CREATED, "created")
                .lines()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"clusters,clusters.csv", "nodes,nodes.csv", "plugins,plugins.csv", "keystone_user,keystone_user.csv"})
    void aFileIsOfferedAsADownload(String export, String file) throws Exception {
        HttpResponse<String> answer = analytics.get("/api/v1/csv/" + export + "?to_date=2000-01-01");

        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals(
                "text/csv;charset=UTF-8",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "attachment; filename=" + file,
                answer.headers().firstValue("Content-Disposition").orElse(""));
        assertTrue(answer.body().endsWith("\r\n"), "the header is there though no row is");
        assertEquals(1, answer.body().lines().count());
    }

    @Test
    void everythingTogetherIsAnArchiveThatTarReads(@TempDir Path directory) throws Exception {
        sendStructure(Exported.resource(SAMPLES + "installation_structure_60_community.json"));
        send("/api/v1/oswl_stats/", Exported.resource(SAMPLES + "oswl_stats_batch.json"));
        Path archive = directory.resolve("all.tar");
        HttpResponse<Path> answer = system.client()
                .send(request("/api/v1/csv/all?from_date=2015-06-01&to_date=2099-12-31"), BodyHandlers.ofFile(archive));

        assertEquals(
                "application/x-tar", answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "attachment; filename=reports_from2015-06-01_to2099-12-31.tar",
                answer.headers().firstValue("Content-Disposition").orElse(""));
        String names = tar(directory, "-tf", archive.toString());
        assertEquals(
                List.of(
                        "flavor.csv",
                        "image.csv",
                        "keystone_user.csv",
                        "tenant.csv",
                        "vm.csv",
                        "volume.csv",
                        "clusters.csv",
                        "plugins.csv",
                        "nodes.csv"),
                names.lines().toList());
        tar(directory, "-xf", archive.toString());
        String nodes = Files.readString(directory.resolve("nodes.csv"));
        assertEquals(2, new Exported(nodes).rows(uid + "0060").size());
    }

    private static String tar(Path directory, String... arguments) throws Exception {
        Process tar = new ProcessBuilder(
                        Stream.concat(Stream.of("tar"), Stream.of(arguments)).toList())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, tar.waitFor(), told);
        return told;
    }

    @ParameterizedTest
    @ValueSource(strings = {"security_group", "cluster_stats", "nothing", "Clusters", "clusters.csv"})
    void whatCannotBeExportedIsNotFound(String export) throws Exception {
        HttpResponse<String> answer = analytics.get("/api/v1/csv/" + export);

        assertEquals(404, answer.statusCode());
        assertTrue(AnalyticsClient.read(answer).get("message").asText().contains("keystone_user"), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from_date", "to_date"})
    void aDateThatIsNoneIsRefusedInTheOriginalsWords(String parameter) throws Exception {
        HttpResponse<String> answer = analytics.get("/api/v1/csv/clusters?" + parameter + "=2015-02-30");

        assertEquals(400, answer.statusCode());
        assertEquals(
                "text/plain",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertEquals("Date '" + parameter + "' value in wrong format. Use format: %Y-%m-%d", answer.body());
    }

    @Test
    void aStructureIsOfADayOnWhichItWasReceivedOrReplaced() throws Exception {
        Fleet fleet = new Fleet("9.0");
        ObjectNode structure = fleet.structure(1, environment("operational", 1, "kvm", "Ubuntu"));
        String mine = structure.get("master_node_uid").asText();
        system.post("/api/v1/installation_structure/", Fleet.request(structure));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertEquals(1, exported("clusters").rows(mine).size());
        assertEquals(
                1,
                exported("clusters?from_date=" + today.minusDays(1)).rows(mine).size());
        assertEquals(
                0,
                exported("clusters?from_date=" + today.plusDays(2)).rows(mine).size());
        assertEquals(
                0, exported("clusters?to_date=" + today.minusDays(2)).rows(mine).size());
    }

    @Test
    void whatTheFilteringRulesExcludeIsLeftOutAndWhatWasNeverDecidedIsNot() throws Exception {
        insert(uid + "0002", true, "[{\"id\": 1}]");
        insert(uid + "0003", null, "[{\"id\": 1}]");

        List<Map<String, String>> rows = exported("clusters").rows(uid);

        assertEquals(
                List.of(uid + "0003"),
                rows.stream().map(row -> row.get("master_node_uid")).toList());
    }

    @Test
    void aRecordThatCannotBeReadIsLeftOutAndTheOthersAreThere() throws Exception {
        insert(uid + "0002", false, "\"none\"");
        insert(uid + "0003", false, "[{\"id\": 1, \"nodes\": 7}]");
        insert(uid + "0004", false, "[{\"id\": 1, \"nodes\": [{\"id\": 11}, null]}]");
        insert(uid + "0005", false, "[{\"id\": 1, \"nodes\": [{\"id\": 12}], \"installed_plugins\": null}]");

        assertEquals(
                List.of(uid + "0003", uid + "0004", uid + "0005"),
                exported("clusters").rows(uid).stream()
                        .map(row -> row.get("master_node_uid"))
                        .toList());
        assertEquals(
                List.of("11", "12"),
                exported("nodes").rows(uid).stream().map(row -> row.get("id")).toList());
        String log = Files.readString(system.serverLog());
        assertTrue(log.contains("FUEL0540"), "what is left out is told in the log");
    }

    @Test
    void noCellIsAFormula() throws Exception {
        Fleet fleet = new Fleet("9.0");
        ObjectNode environment = environment("operational", -1, "=1+1", "@SUM(A1)");
        environment.put("mode", "-2+3,\"x\"").put("fuel_version", "+9.0");
        ObjectNode structure = fleet.structure(1, environment);
        system.post("/api/v1/installation_structure/", Fleet.request(structure));

        Map<String, String> row = exported("clusters")
                .rows(structure.get("master_node_uid").asText())
                .get(0);

        assertEquals("'=1+1", row.get("attributes.libvirt_type"));
        assertEquals("'@SUM(A1)", row.get("release.os"));
        assertEquals("'-2+3,\"x\"", row.get("mode"));
        assertEquals("-1", row.get("nodes_num"));
        assertEquals("+9.0", row.get("fuel_version"));
    }

    @Test
    void viewersSeeEverythingButWhoPeopleAre() throws Exception {
        sendStructure(Exported.resource("exports/installation_structure_61.json"));
        String realm = "/subsystem=elytron/filesystem-realm=fuelstats:";
        new ServerCli(system)
                .run(
                        realm + "add-identity(identity=exports-viewer)",
                        realm
                                + "set-password(identity=exports-viewer,digest={algorithm=digest-sha-512,realm=fuelstats,password=only-look})",
                        realm + "add-identity-attribute(identity=exports-viewer,name=Roles,value=[viewer])");
        String credentials =
                Base64.getEncoder().encodeToString("exports-viewer:only-look".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(system.analytics("/api/v1/csv/clusters"))
                .header("Authorization", "Basic " + credentials)
                .build();

        Map<String, String> seen = Exported.of(system.client().send(request, BodyHandlers.ofString()))
                .rows(uid)
                .get(0);

        assertEquals("", seen.get("structure.user_information.name"));
        assertEquals("", seen.get("structure.user_information.email"));
        assertEquals("", seen.get("structure.user_information.company"));
        assertEquals("True", seen.get("structure.user_information.contact_info_provided"));
        assertEquals("Juno on Ubuntu 14.04.1", seen.get("release.name"));
        assertEquals("Ivan Petrov", exported("clusters").rows(uid).get(0).get("structure.user_information.name"));
    }

    private Exported exported(String query) throws Exception {
        Exported export = Exported.of(analytics.get("/api/v1/csv/" + query));
        return new Exported(export.text().replaceAll(CREATED, "created"));
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(system.analytics(path))
                .header("Authorization", system.operatorAuthorization())
                .build();
    }

    private void sendStructure(String json) throws Exception {
        send("/api/v1/installation_structure/", json);
    }

    private void send(String path, String json) throws Exception {
        HttpResponse<String> answer = system.post(path, json.replace(UID, uid));
        assertEquals(2, answer.statusCode() / 100, answer::body);
    }

    /** Writes a structure that the collector would never let in. */
    private void insert(String installation, Boolean filtered, String clusters) throws Exception {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into installation_structures"
                    + " (master_node_uid, structure, creation_date, is_filtered) values ('" + installation + "',"
                    + " '{\"clusters\": " + clusters + "}', now() at time zone 'UTC', " + filtered + ")");
        }
    }
}
