package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** One node of an environment: with its hardware from 7.0, with Nailgun's internal data from 9.0. */
final class NodeDocument {
    private NodeDocument() {}

    static ObjectNode of(Node node, Cluster cluster) {
        Machine machine = node.machine();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("id", node.id()).put("group_id", cluster.id());
        roles(node, !node.pending(), document.putArray("roles"));
        document.put("os", cluster.system().os().toLowerCase(Locale.ROOT));
        document.put("status", node.status().text())
                .put("error_type", node.status().errorType());
        document.put("online", node.online());
        document.put("manufacturer", machine.manufacturer()).put("platform_name", machine.product());
        document.put("pending_addition", node.pending()).put("pending_deletion", false);
        roles(node, node.pending(), document.putArray("pending_roles"));
        ArrayNode nics = document.putArray("nic_interfaces");
        for (int i = 0; i < machine.nics(); i++) {
            nics.addObject().put("id", node.id() * 10 + i);
        }
        ArrayNode bonds = document.putArray("bond_interfaces");
        if (node.bonded()) {
            bonds.addObject()
                    .put("id", node.id())
                    .putArray("slaves")
                    .add(node.id() * 10 + 2)
                    .add(node.id() * 10 + 3);
        }
        if (cluster.release().since(Release.V7_0)) {
            document.set("meta", HardwareDocument.of(node, cluster));
        }
        if (cluster.release().since(Release.V9_0)) {
            since90(node, cluster, document);
        }
        return document;
    }

    private static void since90(Node node, Cluster cluster, ObjectNode document) {
        document.put("cluster_id", cluster.id());
        document.put(
                "name", String.format(Locale.ROOT, "Untitled (%02x:%02x)", node.id() / 251 % 256, node.id() % 251));
        document.putObject("labels");
        document.putArray("primary_tags");
        document.putNull("kernel_params");
        document.putArray("extensions").add("volume_manager");
        document.putObject("attributes");
        document.putNull("error_msg");
        document.put("progress", node.status() == NodeStatus.READY ? 100 : 0);
        document.putNull("network_template");
        document.putArray("vms_conf");
    }

    private static void roles(Node node, boolean here, ArrayNode roles) {
        if (here) {
            node.roles().forEach(roles::add);
        }
    }
}
