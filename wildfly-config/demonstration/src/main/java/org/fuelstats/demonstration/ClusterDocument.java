package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One environment inside an installation's structure. */
final class ClusterDocument {
    private ClusterDocument() {}

    static ObjectNode of(Cluster cluster) {
        Release release = cluster.release();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("id", cluster.id());
        document.put("nodes_num", cluster.nodes().size());
        document.putObject("release")
                .put("os", cluster.system().os())
                .put("name", cluster.system().releaseName())
                .put("version", cluster.system().releaseVersion());
        document.put("mode", cluster.mode());
        document.put("status", cluster.fate().status());
        document.put("net_provider", cluster.network().provider());
        document.put("fuel_version", release.text());
        document.put("is_customized", cluster.customized());
        ArrayNode members = document.putArray("node_groups")
                .addObject()
                .put("id", cluster.id())
                .putArray("nodes");
        cluster.nodes().forEach(node -> members.add(node.id()));
        document.set("attributes", AttributesDocument.of(cluster));
        if (release.since(Release.V6_1)) {
            document.set("network_configuration", networkConfiguration(cluster));
            document.set("vmware_attributes", vmware(cluster));
            ArrayNode plugins = document.putArray("installed_plugins");
            cluster.plugins().forEach(plugin -> plugins.add(PluginDocument.of(plugin, release)));
        }
        if (release.since(Release.V8_0)) {
            links(cluster, document.putArray("plugin_links"));
            ModifiedSettings.write(document.get("attributes"), document.putArray("modified_settings"));
        }
        if (release.since(Release.V9_0)) {
            document.putArray("extensions").add("volume_manager").add("network_manager");
            document.putArray("components")
                    .add("hypervisor:" + cluster.hypervisor())
                    .add("network:neutron:core:ml2")
                    .add(cluster.storage().volumesCeph() ? "storage:block:ceph" : "storage:block:lvm");
        }
        ArrayNode nodes = document.putArray("nodes");
        cluster.nodes().forEach(node -> nodes.add(NodeDocument.of(node, cluster)));
        return document;
    }

    private static ObjectNode networkConfiguration(Cluster cluster) {
        ObjectNode configuration = JsonNodeFactory.instance.objectNode();
        if (cluster.network().neutron()) {
            return configuration
                    .put("segmentation_type", cluster.network().kind())
                    .put("net_l23_provider", "ovs");
        }
        boolean vlans = cluster.network() == ClusterNetwork.NOVA_VLAN;
        return configuration
                .put("net_manager", cluster.network().kind())
                .put("fixed_networks_vlan_start", vlans ? 103 : null)
                .put("fixed_network_size", vlans ? 256 : 65536)
                .put("fixed_networks_amount", vlans ? cluster.chance(11).between(1, 8) : 1);
    }

    private static ObjectNode vmware(Cluster cluster) {
        ObjectNode vmware = JsonNodeFactory.instance.objectNode();
        vmware.putArray("vmware_az_cinder_enable")
                .add(cluster.vcenter() && cluster.chance(12).yes(0.5));
        return vmware.put(
                "vmware_az_nova_computes_num",
                cluster.vcenter() ? cluster.chance(13).between(1, 4) : 0);
    }

    private static void links(Cluster cluster, ArrayNode links) {
        for (Plugin plugin : cluster.plugins()) {
            if (plugin.group().equals("monitoring")) {
                links.addObject()
                        .put("id", plugin.id())
                        .put("title", plugin.name())
                        .put("description", "Dashboard of " + plugin.name())
                        .put("hidden", false);
            }
        }
    }
}
