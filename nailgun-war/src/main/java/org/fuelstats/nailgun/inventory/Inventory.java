package org.fuelstats.nailgun.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads an installation from Nailgun's database, with statements that read few rows each. */
public final class Inventory {
    /** At once in memory: a node's hardware is described in some ten thousand characters. */
    private static final int NODES_AT_ONCE = 50;

    private final InventoryRows rows;

    public Inventory(Connection connection) {
        rows = new InventoryRows(connection);
    }

    /** The master node; empty before it has an identifier. */
    public Optional<InventoryMasterNode> masterNode() throws SQLException {
        return rows.where(NailgunTable.MASTER_NODE_SETTINGS, "true order by id limit 1").stream()
                .findFirst()
                .map(row -> new InventoryMasterNode(row.path("master_node_uid").asText(), row.path("settings")));
    }

    /** All environments, without their nodes. */
    public List<InventoryCluster> clusters() throws SQLException {
        List<InventoryCluster> clusters = new ArrayList<>();
        for (ObjectNode cluster : rows.where(NailgunTable.CLUSTERS, "true order by id")) {
            clusters.add(cluster(cluster));
        }
        return clusters;
    }

    /** The nodes of an environment in the order of their numbers, one after the other, so that many need not be in memory. */
    public void eachNode(long cluster, Consumer<InventoryNode> use) throws SQLException {
        long after = Long.MIN_VALUE;
        List<ObjectNode> nodes;
        do {
            nodes = rows.where(
                    NailgunTable.NODES, "cluster_id = ? and id > ? order by id limit " + NODES_AT_ONCE, cluster, after);
            for (ObjectNode node : nodes) {
                after = node.path("id").longValue();
                use.accept(new InventoryNode(
                        node,
                        rows.where(NailgunTable.NODE_NIC_INTERFACES, "node_id = ? order by id", after),
                        rows.where(NailgunTable.NODE_BOND_INTERFACES, "node_id = ? order by id", after)));
            }
        } while (nodes.size() == NODES_AT_ONCE);
    }

    /** How many nodes are in no environment. */
    public int unallocatedNodes() throws SQLException {
        return rows.count(NailgunTable.NODES, "cluster_id is null");
    }

    /** The network over which nodes are installed; empty if there is none yet. */
    public Optional<AdminNetwork> adminNetwork() throws SQLException {
        List<ObjectNode> networks = rows.where(NailgunTable.NETWORK_GROUPS, "name = 'fuelweb_admin' order by id");
        if (networks.isEmpty()) {
            return Optional.empty();
        }
        long first = networks.get(0).path("id").longValue();
        return Optional.of(
                AdminNetwork.of(networks, rows.where(NailgunTable.IP_ADDR_RANGES, "network_group_id = ?", first)));
    }

    private InventoryCluster cluster(ObjectNode columns) throws SQLException {
        long id = columns.path("id").longValue();
        ObjectNode release = only(rows.where(
                NailgunTable.RELEASES, "id = ?", columns.path("release_id").longValue()));
        return new InventoryCluster(
                columns,
                release,
                settings(NailgunTable.ATTRIBUTES, id),
                release.path("attributes_metadata").path("editable"),
                settings(NailgunTable.VMWARE_ATTRIBUTES, id),
                networking(id),
                rows.where(NailgunTable.NODEGROUPS, "cluster_id = ? order by id", id),
                plugins(id),
                rows.where(NailgunTable.CLUSTER_PLUGIN_LINKS, "cluster_id = ? order by id", id));
    }

    private JsonNode settings(NailgunTable table, long cluster) throws SQLException {
        List<ObjectNode> found = rows.where(table, "cluster_id = ? order by id limit 1", cluster);
        return found.isEmpty() ? NullNode.getInstance() : found.get(0).path("editable");
    }

    private ObjectNode networking(long cluster) throws SQLException {
        for (ObjectNode config : rows.where(NailgunTable.NETWORKING_CONFIGS, "cluster_id = ?", cluster)) {
            long id = config.path("id").longValue();
            for (NailgunTable kind : List.of(NailgunTable.NEUTRON_CONFIG, NailgunTable.NOVA_NETWORK_CONFIG)) {
                List<ObjectNode> found = rows.where(kind, "id = ?", id);
                if (!found.isEmpty()) {
                    return found.get(0).without("id");
                }
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    /** Before 8.0 a row means that the plugin is switched on. */
    private List<ObjectNode> plugins(long cluster) throws SQLException {
        String enabled = rows.has(NailgunTable.CLUSTER_PLUGINS, "enabled") ? " and enabled" : "";
        List<ObjectNode> plugins = new ArrayList<>();
        for (ObjectNode use :
                rows.where(NailgunTable.CLUSTER_PLUGINS, "cluster_id = ?" + enabled + " order by plugin_id", cluster)) {
            plugins.addAll(rows.where(
                    NailgunTable.PLUGINS, "id = ?", use.path("plugin_id").longValue()));
        }
        return plugins;
    }

    private static ObjectNode only(List<ObjectNode> found) {
        return found.isEmpty() ? JsonNodeFactory.instance.objectNode() : found.get(0);
    }
}
