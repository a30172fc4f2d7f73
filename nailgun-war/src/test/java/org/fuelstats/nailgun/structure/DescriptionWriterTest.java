package org.fuelstats.nailgun.structure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.nailgun.inventory.Inventory;
import org.fuelstats.nailgun.inventory.InventoryUnreadable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Descriptions of installations whose databases are as Nailgun's releases made them, full of what must not leave. */
class DescriptionWriterTest {
    private static final String UID = "6f1c9d4e-0f3c-4f0e-9a52-1f6d1a3d0060";
    private static final JsonMapper MAPPER = new JsonMapper();

    private static EmbeddedPostgres server;

    @BeforeAll
    static void startDatabases() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        for (String release : new String[] {"6.0", "9.0"}) {
            run(server.getPostgresDatabase().getConnection(), "create database " + name(release));
            if (release.equals("9.0")) {
                runScript("/org/fuelstats/demonstration/nailgun/nailgun-9.0-tables.sql", release);
            }
            runScript("nailgun-" + release + ".sql", release);
        }
        run(server.getPostgresDatabase().getConnection(), "create database nothing");
    }

    private static void runScript(String name, String release) throws IOException, SQLException {
        try (InputStream sql = DescriptionWriterTest.class.getResourceAsStream(name)) {
            run(server.getDatabase("postgres", name(release)).getConnection(), new String(sql.readAllBytes(), UTF_8));
        }
    }

    @AfterAll
    static void stopDatabases() throws IOException {
        server.close();
    }

    @Test
    void anInstallationOfRelease60() throws Exception {
        JsonNode structure = described("nailgun60", "{}").body().path("installation_structure");
        assertEquals(json("""
                {"master_node_uid": "6f1c9d4e-0f3c-4f0e-9a52-1f6d1a3d0060", "clusters_num": 1, "allocated_nodes_num": 2, "unallocated_nodes_num": 1,
                 "fuel_release": {"release": "6.0", "api": "1.0", "feature_groups": ["experimental"], "ostf_sha": "d14dc510e8ba474036b30c934f0f1979a98ec000",
                   "fuel-ostf_sha": "d14dc510e8ba474036b30c934f0f1979a98ec000"},
                 "admin_network": {"networks_num": 1, "prefix_length": 24, "dhcp_pool_size": 252, "gateway_configured": false, "customized": false},
                 "dns": {"upstream_configured": true, "servers_num": 2, "domain_customized": true}, "pxe": {"bootstrap_flavor": "ubuntu"},
                 "modified_settings": ["DNS_DOMAIN", "DNS_UPSTREAM", "ADMIN_NETWORK.dhcp_pool_start"],
                 "user_information": {"contact_info_provided": false}, "clusters": [
                 {"id": 1, "nodes_num": 2, "mode": "multinode", "status": "operational", "net_provider": "nova_network", "fuel_version": "6.0", "is_customized": false,
                  "release": {"os": "CentOS", "name": "Juno on CentOS 6.5", "version": "2014.2-6.0"},
                  "network_configuration": {"net_manager": "FlatDHCPManager", "fixed_networks_vlan_start": null, "fixed_network_size": 256, "fixed_networks_amount": 1},
                  "node_groups": [{"id": 1, "nodes": [1, 2]}], "installed_plugins": [], "plugin_links": [], "vmware_attributes": {},
                  "modified_settings": ["access.password", "common.debug"],
                  "attributes": {"libvirt_type": "qemu", "debug_mode": true, "kernel_params": "console=tty0 nomodeset", "volumes_lvm": true, "osd_pool_size": "2",
                    "nsx": false, "nsx_transport": "gre", "vcenter": false},
                  "nodes": [
                   {"id": 1, "group_id": 1, "cluster_id": 1, "status": "ready", "error_type": null, "online": true, "os": "centos", "manufacturer": "VirtualBox",
                    "platform_name": "VirtualBox", "roles": ["controller", "zabbix-server"], "pending_roles": [], "primary_roles": ["controller"],
                    "pending_addition": false, "pending_deletion": false, "progress": null,
                    "nic_interfaces": [{"id": 10}, {"id": 11}], "bond_interfaces": [{"id": 7, "slaves": [11]}],
                    "meta": {"cpu": {"real": 1, "total": 2, "spec": [{"model": "QEMU Virtual CPU version 2.5+", "frequency": 2400}]}, "memory": {"total": 4294967296},
                      "disks": [{"name": "sda", "disk": "disk/by-path/pci-0000:00:1f.2-scsi-0:0:0:0", "model": "VBOX HARDDISK", "size": 68719476736}],
                      "system": {"manufacturer": "VirtualBox", "product": "VirtualBox"}, "interfaces": [{"name": "eth0", "max_speed": 1000, "state": "up"}]}},
                   {"id": 2, "group_id": 1, "cluster_id": 1, "status": "ready", "error_type": null, "online": false, "platform_name": null, "roles": ["compute"],
                    "pending_roles": [], "primary_roles": [], "pending_addition": false, "pending_deletion": false, "progress": null,
                    "nic_interfaces": [{"id": 20}], "bond_interfaces": [], "meta": null}]}]}
                """), structure);
    }

    @Test
    void anInstallationOfRelease90() throws Exception {
        InstallationDescription description = described("nailgun90", "{}");
        JsonNode cluster = description.body().at("/installation_structure/clusters/0");
        assertEquals(
                json("{\"segmentation_type\": \"tun\", \"net_l23_provider\": \"ovs\"}"),
                cluster.path("network_configuration"));
        assertEquals(json("""
                {"task_deploy": false, "debug_mode": false, "security_groups": "iptables_hybrid", "external_ntp_list": true, "repos": true, "volumes_ceph": true}
                """), cluster.path("attributes"));
        assertEquals(json("[\"common.task_deploy\"]"), cluster.path("modified_settings"));
        assertEquals(
                json("{\"vmware_az_cinder_enable\": [true], \"vmware_az_nova_computes_num\": 2}"),
                cluster.path("vmware_attributes"));
        assertEquals(json("[\"hypervisor:qemu\", \"network:neutron:core:ml2\"]"), cluster.path("components"));
        assertEquals(
                json("{\"controller\": {\"weight\": 10, \"conflicts\": [\"compute\"]}}"),
                cluster.path("roles_metadata"));
        assertEquals(json("[{\"id\": 2, \"hidden\": false}]"), cluster.path("plugin_links"));
        assertEquals(json("""
                [{"id": 3, "name": "detach-database", "version": "1.1.0", "groups": ["storage"], "licenses": ["Apache License Version 2.0"],
                  "fuel_version": ["8.0", "9.0"], "package_version": "3.0.0", "is_hotpluggable": false,
                  "releases": [{"os": "ubuntu", "version": "2014.2-6.1", "mode": ["ha"], "deployment_scripts_path": "deployment_scripts/",
                    "repository_path": "repositories/ubuntu"}],
                  "attributes_metadata": {"attributes": {}}, "volumes_metadata": null, "roles_metadata": null, "network_roles_metadata": null,
                  "components_metadata": null, "tasks": null,
                  "deployment_tasks": [{"id": "database", "type": "group", "role": ["standalone-database"]}]}]
                """), cluster.path("installed_plugins"));
        JsonNode node = cluster.at("/nodes/0");
        assertEquals("To be filled by O.E.M.", node.at("/meta/system/family").textValue());
        assertEquals(2, node.at("/meta/numa_topology/distances").size());
        assertEquals("0000:01:00.0", node.at("/meta/interfaces/0/bus_info").textValue());
        assertEquals(
                "tx-checksum-ipv4",
                node.at("/meta/interfaces/0/offloading_modes/0/sub/0/name").textValue());
        assertEquals(json("{\"dpdk\": {\"value\": 0}, \"nova\": {\"value\": {}}}"), node.at("/attributes/hugepages"));
        assertEquals(json("""
                {"networks_num": 2, "prefix_length": 23, "dhcp_pool_size": 508, "gateway_configured": true, "customized": true}
                """), description.body().at("/installation_structure/admin_network"));
        assertTrue(
                description.removed().keySet().containsAll(Set.of("unlisted", "private", "ip_address")),
                description::toString);
    }

    @Test
    void nothingOfWhatIsPrivateLeaves() throws Exception {
        for (String database : new String[] {"nailgun60", "nailgun90"}) {
            String body = described(database, "{}").body().toString().toLowerCase(Locale.ROOT);
            assertFalse(body.contains("planted"), body);
            assertFalse(body.matches(".*([0-9]{1,3}\\.){3}[0-9]{1,3}.*"), body);
            assertFalse(body.matches(".*(password|login|tenant|token|netmask|\\bip\\b)[a-z_]*\":.*"), body);
        }
    }

    @Test
    void contactDataAreThereOnlyIfGivenOnPurpose() throws Exception {
        String settings = """
                {"statistics": {"user_choice_saved": {"value": true}, "send_anonymous_statistic": {"value": true}, "send_user_info": {"value": %s},
                 "name": {"value": "Ann Example"}, "email": {"value": "ann@acme.example"}, "company": {"value": "Acme"}}}""";
        assertEquals(
                json(
                        "{\"contact_info_provided\": true, \"name\": \"Ann Example\", \"email\": \"ann@acme.example\", \"company\": \"Acme\"}"),
                described("nailgun60", settings.formatted("true"))
                        .body()
                        .at("/installation_structure/user_information"));
        for (String broken : new String[] {
            settings.formatted("false"), settings.formatted("\"yes\""), "null", "[]", "{\"statistics\": 5}"
        }) {
            assertEquals(
                    json("{\"contact_info_provided\": false}"),
                    described("nailgun60", broken).body().at("/installation_structure/user_information"));
        }
    }

    @Test
    void aDatabaseWithoutTablesIsAnInstallationWithoutEnvironments() throws Exception {
        JsonNode structure = described("nothing", "{}").body().path("installation_structure");
        assertEquals(0, structure.path("clusters_num").intValue());
        assertEquals(json("[]"), structure.path("clusters"));
    }

    @Test
    void theInstallationIsDescribedWithTheIdentifierOfTheMasterNode() {
        InstallationDescriptions descriptions =
                new InstallationDescriptions(new StructureSettings(" /missing ,,/missing/too", Path.of("/missing")));
        descriptions.database = server.getDatabase("postgres", "nailgun60");
        JsonNode structure = descriptions.now().orElseThrow().body().path("installation_structure");
        assertEquals(UID, structure.path("master_node_uid").textValue());
        assertFalse(structure.has("fuel_release"));
        descriptions.database = server.getDatabase("postgres", "nothing");
        assertTrue(descriptions.now().isEmpty());
        descriptions.database = server.getDatabase("postgres", "missing");
        assertThrows(InventoryUnreadable.class, descriptions::now);
    }

    @Test
    void whatTheCollectorWouldNotTakeIsRefusedHere() throws Exception {
        try (Connection connection = server.getDatabase("postgres", "nailgun60").getConnection()) {
            DescriptionWriter document = new DescriptionWriter(new Inventory(connection));
            assertThrows(
                    InvalidDescription.class,
                    () -> document.described(
                            null, json("{}"), new MasterNodeFiles(Optional.empty(), Optional.empty())));
        }
    }

    private static InstallationDescription described(String database, String settings) throws Exception {
        try (Connection connection = server.getDatabase("postgres", database).getConnection()) {
            connection.setReadOnly(true);
            JsonNode release = json("""
                    {"release": "6.0", "api": "1.0", "feature_groups": ["experimental"], "ostf_sha": "d14dc510e8ba474036b30c934f0f1979a98ec000",
                     "planted": "planted"}""");
            SetupFile setup = new SetupFile(PlainYaml.parsed("""
                    "ADMIN_NETWORK":
                      "dhcp_pool_start": "10.20.0.9"
                      "ipaddress": "10.20.0.2"
                    "BOOTSTRAP":
                      "flavor": "ubuntu"
                      "http_proxy": "http://planted:planted@10.1.2.3"
                    "DNS_DOMAIN": "planted.example"
                    "DNS_UPSTREAM": "10.1.2.3, 10.1.2.4"
                    "FUEL_ACCESS":
                      "password": "planted"
                    """));
            MasterNodeFiles files = new MasterNodeFiles(Optional.of((ObjectNode) release), Optional.of(setup));
            InstallationDescription description =
                    new DescriptionWriter(new Inventory(connection)).described(UID, json(settings), files);
            // Read again, so that numbers have the types that they have in what is expected.
            return new InstallationDescription(
                    (ObjectNode) json(description.body().toString()), description.removed());
        }
    }

    private static JsonNode json(String text) throws IOException {
        return MAPPER.readTree(text);
    }

    private static String name(String release) {
        return "nailgun" + release.replace(".", "");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
