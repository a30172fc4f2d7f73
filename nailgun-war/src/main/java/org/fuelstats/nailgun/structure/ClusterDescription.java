package org.fuelstats.nailgun.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fuelstats.nailgun.inventory.InventoryCluster;
import org.fuelstats.nailgun.inventory.InventoryNode;
import org.fuelstats.nailgun.sanitising.Sanitiser;
import org.fuelstats.nailgun.sanitising.StructurePart;

/** Describes one environment: first its nodes, one after the other, then itself. */
final class ClusterDescription {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Sanitiser sanitiser;
    private final Collected collected;
    private final InventoryCluster cluster;
    private final ArrayNode nodes = NODES.arrayNode();
    private final Map<Long, ArrayNode> nodesByGroup = new TreeMap<>();

    ClusterDescription(Sanitiser sanitiser, Collected collected, InventoryCluster cluster) {
        this.sanitiser = sanitiser;
        this.collected = collected;
        this.cluster = cluster;
        cluster.nodeGroups().forEach(group -> nodesByGroup.put(group.path("id").longValue(), NODES.arrayNode()));
    }

    void add(InventoryNode node) {
        ObjectNode columns = node.columns();
        ArrayNode group = nodesByGroup.get(columns.path("group_id").longValue());
        if (group != null) {
            group.add(columns.path("id").longValue());
        }
        ObjectNode raw = columns.deepCopy();
        raw.set("os", raw.remove("os_platform"));
        ArrayNode interfaces = raw.putArray("nic_interfaces");
        node.interfaces().forEach(each -> interfaces.addObject().set("id", each.get("id")));
        ArrayNode bonds = raw.putArray("bond_interfaces");
        node.bonds().forEach(bond -> bonds.add(bond(bond, node.interfaces())));
        ObjectNode left = collected.left(sanitiser.structure(StructurePart.NODE, raw));
        if (!left.path("roles").isArray()) {
            left.putArray("roles");
        }
        // The original collector takes no null here.
        for (String text : List.of("os", "manufacturer", "status")) {
            if (left.path(text).isNull()) {
                left.remove(text);
            }
        }
        nodes.add(left);
    }

    int nodes() {
        return nodes.size();
    }

    ObjectNode described() {
        ObjectNode raw = cluster.columns().deepCopy();
        raw.put("nodes_num", nodes.size());
        ObjectNode release = raw.putObject("release");
        release.set("os", cluster.release().path("operating_system"));
        release.set("name", cluster.release().path("name"));
        release.set("version", cluster.release().path("version"));
        raw.set("network_configuration", cluster.networking());
        raw.putArray("installed_plugins").addAll(cluster.plugins());
        raw.putArray("plugin_links").addAll(cluster.pluginLinks());
        ArrayNode groups = raw.putArray("node_groups");
        nodesByGroup.forEach((id, members) -> groups.addObject().put("id", id).set("nodes", members));
        raw.remove("release_id");
        ObjectNode left = collected.left(sanitiser.structure(StructurePart.CLUSTER, raw));
        known(left, "mode", "status");
        known(left.withObjectProperty("release"), "os", "name", "version");
        left.set("attributes", collected.left(sanitiser.attributes(cluster.settings())));
        left.set("vmware_attributes", collected.left(sanitiser.vmwareAttributes(cluster.vmwareSettings())));
        ArrayNode modified = left.putArray("modified_settings");
        sanitiser
                .modifiedSettings(cluster.settings(), cluster.defaultSettings())
                .forEach(modified::add);
        left.set("nodes", nodes);
        return left;
    }

    /** The collector wants these texts. One that had to be removed is unknown to it. */
    private static void known(ObjectNode object, String... members) {
        for (String member : members) {
            JsonNode value = object.path(member);
            if (!value.isTextual()) {
                object.put(member, "unknown");
            }
        }
    }

    private static ObjectNode bond(ObjectNode bond, List<ObjectNode> interfaces) {
        ObjectNode described = NODES.objectNode();
        described.set("id", bond.get("id"));
        ArrayNode slaves = described.putArray("slaves");
        interfaces.stream()
                .filter(each -> each.path("parent_id").isNumber()
                        && each.path("parent_id").longValue() == bond.path("id").longValue())
                .forEach(each -> slaves.add(each.get("id")));
        return described;
    }
}
