package org.fuelstats.analytics;

import static org.fuelstats.analytics.Fleet.environment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** What the specification lists and installations tell in odd places: disk layout, networks of deployments, builds, vCenter and NSX. */
@EndToEnd
class SpecifiedReportsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String DISKS =
            "{'ks_meta': {'pm_data': {'ks_spaces': [{'type': 'disk', 'id': 'sda', 'volumes': [{'type': 'boot', 'size': 300},"
                    + " {'type': 'pv', 'vg': 'os'}]}, {'type': 'disk', 'id': 'sdb', 'volumes': [{'type': 'pv', 'vg': 'vm'}]},"
                    + " {'type': 'vg', 'id': 'os', 'volumes': []}]}}}";

    private final RunningSystem system;
    private final AnalyticsClient analytics;
    private final String release = "72." + UUID.randomUUID();
    private final Fleet fleet = new Fleet(release);

    SpecifiedReportsIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
    }

    @Test
    void diskLayoutsAreThoseOfProvisioningHoweverLongItsLogIs() throws Exception {
        String installation = report();
        String one = "{'ks_meta': {'pm_data': {'ks_spaces': [{'type': 'disk', 'volumes': [{'type': 'boot'}]}]}}}";
        log(installation, 1, "provision", "{'provisioning_info': {'nodes': [" + DISKS + "," + DISKS + "]}}");
        log(installation, 2, "provision", "{'provisioning_info': {'nodes': [" + one + "]}}");
        log(
                installation,
                3,
                "provision",
                "{'filler': '" + "x".repeat(100_000) + "', 'provisioning_info': {'nodes': [" + DISKS + "]}}");
        log(installation, 4, "provision", "{}");

        assertRows("disk-layout", 0, 4, List.of("2 disks: os + vm|2|1", "1 disk: no volume group|1|1", "null|1|1"));
        assertRows("disk-layout", 1, 4, List.of("os|2|1", "vm|2|1", "null|2|1"));
        assertSame("disk-layout");
    }

    @Test
    void networksOfDeploymentsAreThoseOfTheirNodes() throws Exception {
        String installation = report();
        String node =
                "{'quantum_settings': {'L2': {'segmentation_type': 'gre'}}, 'network_scheme': {'provider': 'lnx', 'version': '1.1'}}";
        log(installation, 1, "deployment", "{'deployment_info': [" + node + "," + node + "]}");
        log(
                installation,
                2,
                "deployment",
                "{'filler': '" + "x".repeat(100_000) + "', 'deployment_info': [" + node + "]}");
        log(installation, 3, "update", "{'deployment_info': [{'network_scheme': {'provider': 'ovs'}}]}");

        assertRows("deployed-networks", 0, 3, List.of("gre|2|1", "null|1|1"));
        assertRows("deployed-networks", 1, 3, List.of("lnx 1.1|2|1", "ovs|1|1"));
        assertSame("deployed-networks");
    }

    @Test
    void buildsAndRevisionsAreCountedByInstallations() throws Exception {
        for (int i = 0; i < 2; i++) {
            ObjectNode structure = fleet.structure(1, environment("operational", 3, "kvm", "Ubuntu"));
            structure
                    .withObjectProperty("fuel_release")
                    .put("build_id", "2015-05-19")
                    .put("nailgun_sha", "abc");
            send(structure);
        }
        assertRows("builds", 0, 2, List.of("2015-05-19|2"));
        assertRows("builds", 1, 2, List.of("nailgun abc|2"));
        assertSame("builds");
    }

    @Test
    void vcenterAndNsxAreRecognised() throws Exception {
        send(fleet.structure(
                5,
                changed("kvm", "{'vcenter': true, 'nsx': true, 'nsx_transport': 'stt'}", "{}"),
                changed("kvm", "{}", "{'vmware_az_nova_computes_num': 2}"),
                changed("kvm", "{}", "{'vmware_az_nova_computes_num': 0}"),
                changed("vcenter", "{'vcenter': true}", "{}"),
                changed("qemu", "{'vcenter': false, 'nsx': false}", "{}")));

        assertRows("hypervisors", 0, 5, List.of("kvm + vcenter|2|1", "kvm|1|1", "qemu|1|1", "vcenter|1|1"));
        assertRows("networks", 2, 5, List.of("ovs|4|1", "ovs + nsx|1|1"));
        assertRows("networks", 3, 1, List.of("stt|1|1"));
        assertSame("hypervisors");
        assertSame("networks");
    }

    private static ObjectNode changed(String libvirt, String attributes, String vmware) throws Exception {
        ObjectNode environment = environment("operational", 3, libvirt, "Ubuntu");
        environment.put("net_provider", "neutron");
        environment.withObjectProperty("network_configuration").put("net_l23_provider", "ovs");
        environment.withObjectProperty("attributes").setAll((ObjectNode) read(attributes));
        environment.set("vmware_attributes", read(vmware));
        return environment;
    }

    private void assertRows(String report, int table, int counted, List<String> rows) throws Exception {
        Await.upTo(PATIENCE, report + " counts " + counted)
                .until(() -> answer(report).at("/tables/" + table + "/counted").asInt() == counted);
        List<String> found = new ArrayList<>();
        for (JsonNode row : answer(report).at("/tables/" + table + "/rows")) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.asText()));
            found.add(String.join("|", cells));
        }
        assertEquals(rows, found);
    }

    private void assertSame(String report) throws Exception {
        JsonNode outcome = analytics.json("/api/v1/reports/" + report + "/verify?release=" + release);
        assertTrue(outcome.get("equal").asBoolean(), outcome::toPrettyString);
    }

    private JsonNode answer(String report) throws Exception {
        return analytics.json("/api/v1/reports/" + report + "?release=" + release);
    }

    private String report() throws Exception {
        ObjectNode structure = fleet.structure(1, environment("operational", 3, "kvm", "Ubuntu"));
        send(structure);
        return structure.get("master_node_uid").asText();
    }

    private void send(ObjectNode structure) throws Exception {
        HttpResponse<String> answer = system.post("/api/v1/installation_structure/", Fleet.request(structure));
        assertEquals(2, answer.statusCode() / 100, answer::body);
    }

    private void log(String installation, int id, String name, String arguments) throws Exception {
        ObjectNode log =
                JSON.createObjectNode().put("master_node_uid", installation).put("external_id", id);
        ObjectNode body = log.putObject("body")
                .put("action_type", "nailgun_task")
                .put("action_name", name)
                .put("action_group", "cluster_changes")
                .put("start_timestamp", "2026-01-01T10:00:00")
                .put("end_timestamp", "2026-01-01T11:00:00");
        ObjectNode info = body.putObject("additional_info").put("operation", name);
        info.put("ended_with_status", "ready").putObject("output").set("args", read(arguments));
        ObjectNode request = JSON.createObjectNode();
        request.putArray("action_logs").add(log);
        HttpResponse<String> answer = system.post("/api/v1/action_logs/", request.toString());
        assertEquals(200, answer.statusCode(), answer::body);
    }

    private static JsonNode read(String json) throws Exception {
        return JSON.readTree(json.replace('\'', '"'));
    }
}
