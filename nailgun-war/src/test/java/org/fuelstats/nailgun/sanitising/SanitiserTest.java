package org.fuelstats.nailgun.sanitising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SanitiserTest {
    private final Sanitiser sanitiser = new Sanitiser();

    @Test
    void theOutputOfADeploymentKeepsWhatIsListed() {
        Sanitised sanitised = sanitiser.taskOutput("deployment", json("""
                {"method": "granular_deploy", "respond_to": "deploy_resp", "api_version": "1", "priority": 5, "args": {
                  "task_uuid": "a40a7e57-4c4d-51b7-9e3e-a7b972231f5c", "pre_deployment": [{"type": "puppet"}], "post_deployment": [],
                  "deployment_info": [
                    {"uid": "1", "role": "primary-controller", "fqdn": "node-1.domain.tld", "debug": false, "libvirt_type": "kvm",
                     "storage": {"volumes_ceph": true, "osd_pool_size": "2", "mon_key": "AQC9XbhWAAAAABAA5lVHJkaLqhVj9MWxKC5HwQ=="},
                     "network_scheme": {"roles": {"management": "br-mgmt", "keystone/api": "br-mgmt", "10.20.0.2": "br-ex"}, "version": "1.1",
                       "endpoints": {"br-ex": {"IP": ["172.16.0.4/24"], "default_gateway": true, "other_nets": ["10.9.0.0/16"]}}},
                     "quantum_settings": {"L2": {"segmentation_type": "gre", "tunnel_id_ranges": "2:65535"}},
                     "provision": {"image_data": {"/": {"container": "gzip", "format": "ext4", "uri": "http://10.20.0.2/x.img.gz"}}},
                     "nodes": [{"uid": "1", "role": "primary-controller", "public_address": "172.16.0.4"}]}]}}
                """));
        assertEquals(json("""
                {"method": "granular_deploy", "respond_to": "deploy_resp", "api_version": "1", "args": {
                  "task_uuid": "a40a7e57-4c4d-51b7-9e3e-a7b972231f5c", "pre_deployment": [{"type": null}], "post_deployment": [],
                  "deployment_info": [
                    {"uid": "1", "role": "primary-controller", "debug": false, "libvirt_type": "kvm",
                     "storage": {"volumes_ceph": true, "osd_pool_size": "2"},
                     "network_scheme": {"roles": {"management": "br-mgmt", "keystone/api": "br-mgmt"}, "version": "1.1",
                       "endpoints": {"br-ex": {"default_gateway": true, "other_nets": [null]}}},
                     "quantum_settings": {"L2": {"segmentation_type": "gre", "tunnel_id_ranges": "2:65535"}},
                     "provision": {"image_data": {"/": {"container": "gzip", "format": "ext4"}}},
                     "nodes": [{"uid": "1", "role": "primary-controller"}]}]}}
                """), sanitised.document());
        assertEquals(
                Map.of("host_name", 1, "ip_address", 4, "secret", 1, "unlisted", 3, "url", 1), sanitised.removed());
    }

    @Test
    void disksLeaveWithoutTheirSerialNumbers() {
        Sanitised sanitised = sanitiser.taskOutput("provision", json("""
                {"args": {"provisioning_info": {"nodes": [{"uid": "1", "name": "node-1", "ks_meta": {"pm_data": {
                  "kernel_params": "console=tty0 ip=10.20.0.3 root_password=r00tme",
                  "ks_spaces": [{"id": "disk/by-path/pci-0000:00:1f.2-scsi-0:0:0:0", "name": "sda", "size": 953344, "type": "disk",
                    "extra": ["disk/by-id/ata-VBOX_HARDDISK_VB69050467-b385c7cd", "disk/by-path/pci-0000:00:1f.2-scsi-0:0:0:0"],
                    "volumes": [{"type": "pv", "size": 55360, "vg": "os"}]}]}}}]}}}
                """));
        assertEquals(json("""
                {"args": {"provisioning_info": {"nodes": [{"uid": "1", "ks_meta": {"pm_data": {"kernel_params": "console=tty0",
                  "ks_spaces": [{"id": "disk/by-path/pci-0000:00:1f.2-scsi-0:0:0:0", "name": "sda", "size": 953344, "type": "disk",
                    "extra": ["disk/by-path/pci-0000:00:1f.2-scsi-0:0:0:0"], "volumes": [{"type": "pv", "size": 55360, "vg": "os"}]}]}}}]}}}
                """), sanitised.document());
    }

    @Test
    void tasksThatAreNotListedHaveNoOutput() {
        for (String task : List.of("check_networks", "capacity_log", "deploy", "")) {
            assertTrue(
                    sanitiser
                            .taskOutput(task, json("{\"method\": \"deploy\"}"))
                            .document()
                            .isNull(),
                    task);
        }
        assertTrue(sanitiser.taskOutput(null, null).document().isNull());
    }

    @Test
    void settingsLeaveUnderTheirNames() {
        Sanitised sanitised = sanitiser.attributes(json("""
                {"common": {"debug": {"value": true}, "auth_key": {"value": "ssh-rsa AAAA"}, "libvirt_type": {"value": "kvm"}, "new": {"value": 1}},
                 "external_ntp": {"ntp_list": {"value": ["ntp.acme.example"]}}, "external_mongo": {"mongo_replset": {"value": ""}},
                 "nsx_plugin": {"metadata": {"enabled": true}, "connector_type": {"value": "stt"}},
                 "repo_setup": {"repos": {"value": [{"uri": "http://10.1.1.1/ubuntu"}]}},
                 "storage": {"fsid": {"value": "x"}, "mon_key": {"value": "y"}, "volumes_lvm": {"value": false}}}
                """));
        assertEquals(json("""
                {"libvirt_type": "kvm", "debug_mode": true, "external_mongo_replset": false, "external_ntp_list": true, "repos": true,
                 "volumes_lvm": false, "nsx": true, "nsx_transport": "stt"}"""), sanitised.document());
        assertEquals(Map.of("private", 3, "unlisted", 1), sanitised.removed());
    }

    @Test
    void ofVmwareASwitchAndANumberLeave() {
        assertEquals(
                json("{\"vmware_az_cinder_enable\": [true, false], \"vmware_az_nova_computes_num\": 3}"),
                sanitiser.vmwareAttributes(json("""
                {"value": {"availability_zones": [
                  {"az_name": "a", "vcenter_host": "10.1.1.1", "cinder": {"enable": true},
                   "nova_computes": [{"vsphere_cluster": "one"}, {"vsphere_cluster": "two"}]},
                  {"cinder": {"enable": false}, "nova_computes": [{"vsphere_cluster": "three"}, {"service_name": "x"}]}]}}
                """)).document());
        assertEquals(
                json("{}"),
                sanitiser.vmwareAttributes(MissingNode.getInstance()).document());
    }

    @Test
    void modifiedSettingsAreNamedWithoutValues() {
        assertEquals(
                List.of("common.debug", "access.password"),
                sanitiser.modifiedSettings(
                        json(
                                "{\"common\": {\"debug\": {\"value\": true}, \"mine\": {\"value\": 1}}, \"access\": {\"password\": {\"value\": \"x\"}}}"),
                        json(
                                "{\"common\": {\"debug\": {\"value\": false}, \"mine\": {\"value\": 2}}, \"access\": {\"password\": {\"value\": \"admin\"}}}")));
    }

    @Test
    void documentsOfAnyDepthAndShapeAreEndured() {
        ArrayNode deep = JsonNodeFactory.instance.arrayNode();
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        JsonNode list = deep;
        for (int i = 0; i < 100_000; i++) {
            list = JsonNodeFactory.instance.arrayNode().add(list);
            tree = JsonNodeFactory.instance.objectNode().set("sub", tree);
        }
        for (JsonNode hostile : List.of(
                list,
                tree,
                json("{\"args\": 5}"),
                json("[[[{\"args\": [1, null, \"x\"]}]]]"),
                json("1e999"),
                JsonNodeFactory.instance.pojoNode(this),
                JsonNodeFactory.instance.binaryNode(new byte[3]))) {
            for (StructurePart part : StructurePart.values()) {
                sanitiser.structure(part, hostile);
                sanitiser.structure(part, JsonNodeFactory.instance.objectNode().set("id", hostile));
            }
            sanitiser.structure(
                    StructurePart.NODE,
                    json("{\"meta\": {}}").<ObjectNode>deepCopy().set("roles", hostile));
            sanitiser.taskOutput("dump", hostile);
            sanitiser.attributes(hostile);
            sanitiser.attributes(JsonNodeFactory.instance.objectNode().set("common", hostile));
            sanitiser.vmwareAttributes(JsonNodeFactory.instance.objectNode().set("value", hostile));
        }
        assertTrue(
                sanitiser.structure(StructurePart.INSTALLATION, list).removed().containsKey("too_deep"));
        JsonNode offloading = JsonNodeFactory.instance
                .objectNode()
                .set(
                        "meta",
                        JsonNodeFactory.instance
                                .objectNode()
                                .set(
                                        "interfaces",
                                        JsonNodeFactory.instance.objectNode().set("offloading_modes", tree)));
        assertTrue(sanitiser.structure(StructurePart.NODE, offloading).removed().containsKey("too_deep"));
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
