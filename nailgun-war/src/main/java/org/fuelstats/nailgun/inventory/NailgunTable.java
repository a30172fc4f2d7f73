package org.fuelstats.nailgun.inventory;

import java.util.Locale;
import java.util.Set;

/** The tables that are read, and the columns that are wanted of them, as far as the release of Nailgun has them. */
enum NailgunTable {
    CLUSTERS(
            Set.of(
                    "id",
                    "mode",
                    "status",
                    "net_provider",
                    "fuel_version",
                    "is_customized",
                    "release_id",
                    "extensions",
                    "components",
                    "roles_metadata",
                    "tags_metadata",
                    "volumes_metadata"),
            Set.of("components", "roles_metadata", "tags_metadata", "volumes_metadata")),
    RELEASES(Set.of("id", "name", "version", "operating_system", "attributes_metadata"), Set.of("attributes_metadata")),
    ATTRIBUTES(Set.of("cluster_id", "editable"), Set.of("editable")),
    VMWARE_ATTRIBUTES(Set.of("cluster_id", "editable"), Set.of("editable")),
    NETWORKING_CONFIGS(Set.of("id", "cluster_id"), Set.of()),
    NEUTRON_CONFIG(Set.of("id", "segmentation_type", "net_l23_provider"), Set.of()),
    NOVA_NETWORK_CONFIG(
            Set.of("id", "net_manager", "fixed_networks_vlan_start", "fixed_network_size", "fixed_networks_amount"),
            Set.of()),
    NODEGROUPS(Set.of("id", "cluster_id"), Set.of()),
    PLUGINS(
            Set.of(
                    "id",
                    "name",
                    "version",
                    "releases",
                    "fuel_version",
                    "package_version",
                    "groups",
                    "licenses",
                    "is_hotpluggable",
                    "attributes_metadata",
                    "volumes_metadata",
                    "roles_metadata",
                    "tags_metadata",
                    "network_roles_metadata",
                    "components_metadata",
                    "nic_attributes_metadata",
                    "bond_attributes_metadata",
                    "node_attributes_metadata",
                    "deployment_tasks",
                    "tasks"),
            Set.of(
                    "releases",
                    "fuel_version",
                    "groups",
                    "licenses",
                    "attributes_metadata",
                    "volumes_metadata",
                    "roles_metadata",
                    "tags_metadata",
                    "network_roles_metadata",
                    "components_metadata",
                    "nic_attributes_metadata",
                    "bond_attributes_metadata",
                    "node_attributes_metadata",
                    "deployment_tasks",
                    "tasks")),
    CLUSTER_PLUGINS(Set.of("cluster_id", "plugin_id", "enabled"), Set.of()),
    CLUSTER_PLUGIN_LINKS(Set.of("id", "cluster_id", "hidden"), Set.of()),
    NODES(
            Set.of(
                    "id",
                    "cluster_id",
                    "group_id",
                    "status",
                    "error_type",
                    "online",
                    "os_platform",
                    "manufacturer",
                    "platform_name",
                    "roles",
                    "pending_roles",
                    "primary_roles",
                    "primary_tags",
                    "pending_addition",
                    "pending_deletion",
                    "progress",
                    "kernel_params",
                    "extensions",
                    "attributes",
                    "meta"),
            Set.of("attributes", "meta")),
    NODE_NIC_INTERFACES(Set.of("id", "node_id", "parent_id"), Set.of()),
    NODE_BOND_INTERFACES(Set.of("id", "node_id"), Set.of()),
    NETWORK_GROUPS(Set.of("id", "name", "cidr", "gateway"), Set.of()),
    MASTER_NODE_SETTINGS(Set.of("id", "master_node_uid", "settings"), Set.of("settings")),
    IP_ADDR_RANGES(Set.of("network_group_id", "first", "last"), Set.of());

    private final Set<String> wanted;
    private final Set<String> json;

    NailgunTable(Set<String> wanted, Set<String> json) {
        this.wanted = wanted;
        this.json = json;
    }

    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<String> wanted() {
        return wanted;
    }

    /** Columns that hold JSON, in older releases as text. */
    boolean isJson(String column) {
        return json.contains(column);
    }
}
