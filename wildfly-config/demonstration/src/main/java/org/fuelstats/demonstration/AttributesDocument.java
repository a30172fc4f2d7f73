package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The settings of an environment that its release reports. Their names and types changed with nearly every release. */
final class AttributesDocument {
    private static final String KERNEL = "console=ttyS0,9600 console=tty0 rootdelay=90 nomodeset";

    private AttributesDocument() {}

    static ObjectNode of(Cluster cluster) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        Chance chance = cluster.chance(21);
        everywhere(cluster, chance, attributes);
        Release release = cluster.release();
        if (!release.since(Release.V6_1)) {
            until60(cluster, chance, attributes);
        } else {
            since61(cluster, chance, attributes);
        }
        if (!release.since(Release.V8_0)) {
            attributes.put("iser", false);
            attributes
                    .put("mellanox", chance.yes(0.02) ? "ethernet" : "disabled")
                    .put("mellanox_vf_num", "16");
        }
        if (release.since(Release.V7_0)) {
            since70(cluster, chance, attributes);
        }
        if (release.since(Release.V8_0)) {
            since80(cluster, chance, attributes);
        }
        if (release.since(Release.V9_0)) {
            attributes.put("propagate_task_deploy", false);
        }
        return attributes;
    }

    private static void everywhere(Cluster cluster, Chance chance, ObjectNode attributes) {
        Storage storage = cluster.storage();
        attributes.put("libvirt_type", cluster.hypervisor());
        attributes.put("debug_mode", chance.yes(0.12));
        attributes.put("use_cow_images", true);
        attributes.put("assign_public_to_all_nodes", chance.yes(0.2));
        attributes.put("syslog_transport", chance.yes(0.85) ? "tcp" : "udp");
        attributes.put("provision_method", imageBased(cluster.release(), chance) ? "image" : "cobbler");
        attributes.put("kernel_params", KERNEL + (chance.yes(0.1) ? " intel_iommu=on" : ""));
        attributes.put("volumes_lvm", !storage.volumesCeph());
        attributes.put("volumes_ceph", storage.volumesCeph());
        attributes.put("images_ceph", storage.imagesCeph());
        attributes.put("images_vcenter", cluster.vcenter() && chance.yes(0.4));
        attributes.put("ephemeral_ceph", storage.ephemeralCeph());
        attributes.put("objects_ceph", storage.objectsCeph());
        attributes.put("osd_pool_size", String.valueOf(storage.replicas()));
        attributes.put("sahara", cluster.services().sahara());
        attributes.put("murano", cluster.services().murano());
        attributes.put("heat", true);
        attributes.put("ceilometer", cluster.services().ceilometer());
    }

    private static boolean imageBased(Release release, Chance chance) {
        return release.since(Release.V7_0) || chance.yes(release.since(Release.V6_1) ? 0.8 : 0.15);
    }

    private static void until60(Cluster cluster, Chance chance, ObjectNode attributes) {
        attributes.put("nsx", cluster.network().neutron() && chance.yes(0.12));
        attributes.put("nsx_transport", "gre").put("nsx_replication", true);
        attributes.put("vcenter", cluster.vcenter());
        attributes.put("volumes_vmdk", cluster.vcenter());
        boolean splinters = cluster.system().os().equals("CentOS") && chance.yes(0.1);
        attributes.put("vlan_splinters", splinters);
        attributes.put("vlan_splinters_ovs", splinters ? "soft" : "disabled");
    }

    private static void since61(Cluster cluster, Chance chance, ObjectNode attributes) {
        attributes.put("auto_assign_floating_ip", chance.yes(0.1));
        attributes.put("nova_quota", chance.yes(0.08));
        attributes.put("puppet_debug", chance.yes(0.3));
        attributes.put("resume_guests_state_on_host_boot", chance.yes(0.7));
        attributes.put("corosync_verified", false);
        attributes.put("mongo", chance.yes(0.12));
        attributes.put("external_mongo_replset", false);
        attributes.put("external_ntp_list", true);
        attributes.put("public_ssl_horizon", chance.yes(0.25));
        attributes.put("public_ssl_services", chance.yes(0.2));
        attributes.put("public_ssl_cert_source", chance.yes(0.85) ? "self_signed" : "user_uploaded");
        attributes.put("workloads_collector_enabled", true);
        if (!cluster.release().since(Release.V9_0)) {
            attributes.put("repos", true);
        } else {
            repositories(attributes);
        }
    }

    private static void since70(Cluster cluster, Chance chance, ObjectNode attributes) {
        boolean tunnels = cluster.network() == ClusterNetwork.TUN;
        boolean distributed = chance.yes(0.25);
        attributes.put("neutron_l2_pop", tunnels && chance.yes(0.4));
        attributes.put("neutron_dvr", distributed);
        attributes.put("neutron_l3_ha", !distributed && chance.yes(0.3));
    }

    private static void since80(Cluster cluster, Chance chance, ObjectNode attributes) {
        attributes.put("neutron_qos", chance.yes(0.12));
        attributes.put("ironic", cluster.services().ironic());
        attributes.put("murano-cfapi", cluster.services().murano() && chance.yes(0.3));
        attributes.put("murano_glance_artifacts_plugin", cluster.services().murano() && chance.yes(0.5));
        attributes.put("task_deploy", cluster.release().since(Release.V9_0) || chance.yes(0.1));
        attributes.put("volumes_block_device", !cluster.storage().volumesCeph() && chance.yes(0.08));
    }

    /** Only whether there are any, until 9.0 sent the list itself. */
    private static void repositories(ObjectNode attributes) {
        var repositories = attributes.putArray("repos");
        for (String name : new String[] {"ubuntu", "ubuntu-updates", "ubuntu-security", "mos", "mos-updates"}) {
            boolean ubuntu = name.startsWith("ubuntu");
            repositories
                    .addObject()
                    .put("name", name)
                    .put("priority", ubuntu ? null : 1050)
                    .put("section", ubuntu ? "main universe multiverse" : "main restricted")
                    .put("suite", name.replace("ubuntu", "trusty").replace("mos", "mos9.0"))
                    .put("type", "deb")
                    .put("uri", "http://mirror.example.com/" + (ubuntu ? "ubuntu/" : "mos-repos/"));
        }
    }
}
