package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The part of a task's message to the orchestrator that is logged, truncated to the first node of each kind of list. */
final class TaskOutput {
    private TaskOutput() {}

    static ObjectNode provision(Cluster cluster, Chance chance) {
        ObjectNode output = message("image_provision", "provision_resp");
        ObjectNode information = arguments(output, chance).putObject("provisioning_info");
        information.putObject("engine").put("provision_method", "image");
        ArrayNode nodes = information.putArray("nodes");
        for (Node node : cluster.nodes().subList(0, Math.min(1, cluster.nodes().size()))) {
            ObjectNode settings = nodes.addObject()
                    .put("uid", String.valueOf(node.id()))
                    .put("netboot_enabled", true)
                    .putObject("ks_meta");
            settings.put("mco_enable", 1).put("mco_connector", "rabbitmq").put("mco_auto_setup", 1);
            settings.put("puppet_enable", 0).put("puppet_auto_setup", 1).put("install_log_2_syslog", 1);
            settings.put("fuel_version", cluster.release().text()).put("timezone", "Etc/UTC");
            ObjectNode boot = settings.putObject("pm_data").put("kernel_params", "console=tty0");
            disks(node.machine(), boot.putArray("ks_spaces"));
        }
        return output;
    }

    private static void disks(Machine machine, ArrayNode spaces) {
        for (int i = 0; i < Math.min(2, machine.disks()); i++) {
            String name = "sd" + (char) ('a' + i);
            long megabytes = machine.diskBytes() / (1 << 20);
            ObjectNode disk = spaces.addObject()
                    .put("id", name)
                    .put("name", name)
                    .put("type", "disk")
                    .put("size", megabytes);
            disk.putArray("extra");
            ArrayNode volumes = disk.putArray("volumes");
            volumes.addObject().put("type", "boot").put("size", 300);
            volumes.addObject().put("type", "pv").put("size", megabytes - 300).put("vg", i == 0 ? "os" : "vm");
        }
    }

    static ObjectNode deployment(Cluster cluster, Chance chance) {
        ObjectNode output =
                message(cluster.release().since(Release.V9_0) ? "task_deploy" : "granular_deploy", "deploy_resp");
        ObjectNode arguments = arguments(output, chance);
        arguments.putArray("pre_deployment");
        arguments.putArray("post_deployment");
        ArrayNode information = arguments.putArray("deployment_info");
        if (!cluster.nodes().isEmpty()) {
            deploymentInfo(cluster, cluster.nodes().get(0), information.addObject());
        }
        return output;
    }

    private static void deploymentInfo(Cluster cluster, Node first, ObjectNode info) {
        Storage storage = cluster.storage();
        info.put("uid", String.valueOf(first.id()))
                .put("role", "primary-controller")
                .put("status", "deploying");
        info.put("online", first.online()).put("priority", 100).put("deployment_mode", cluster.mode());
        info.put("deployment_id", cluster.id())
                .put("fuel_version", cluster.release().text());
        info.put("openstack_version", cluster.system().releaseVersion()).put("libvirt_type", cluster.hypervisor());
        info.put("debug", false)
                .put("use_cinder", !storage.volumesCeph())
                .put("quantum", cluster.network().neutron());
        info.putObject("kernel_params").put("kernel", "console=tty0");
        info.putObject("sahara").put("enabled", cluster.services().sahara());
        info.putObject("murano").put("enabled", cluster.services().murano());
        info.putObject("ceilometer").put("enabled", cluster.services().ceilometer());
        info.putObject("heat").put("enabled", true);
        if (cluster.network().neutron()) {
            ObjectNode settings = info.putObject("quantum_settings");
            settings.putObject("L3").put("use_namespaces", true);
            settings.putObject("L2")
                    .put("segmentation_type", cluster.network().kind())
                    .put("tunnel_id_ranges", "2:65535");
        }
        info.putObject("storage")
                .put("volumes_lvm", !storage.volumesCeph())
                .put("volumes_ceph", storage.volumesCeph())
                .put("images_ceph", storage.imagesCeph())
                .put("ephemeral_ceph", storage.ephemeralCeph())
                .put("objects_ceph", storage.objectsCeph())
                .put("osd_pool_size", String.valueOf(storage.replicas()))
                .put("pg_num", 128)
                .put("iser", false);
        info.putArray("nodes")
                .addObject()
                .put("uid", String.valueOf(first.id()))
                .put("role", "primary-controller");
    }

    /** Of a check of the networks: only which nodes took part. */
    static ObjectNode verification(Cluster cluster, Chance chance) {
        ObjectNode output = message("verify_networks", "verify_networks_resp");
        ArrayNode nodes = arguments(output, chance).putArray("nodes");
        cluster.nodes().stream().limit(2).forEach(node -> nodes.addObject().put("uid", String.valueOf(node.id())));
        return output;
    }

    static ObjectNode removal(List<Node> removed, Chance chance) {
        ObjectNode output = message("remove_nodes", "remove_nodes_resp");
        ArrayNode nodes = arguments(output, chance).putArray("nodes");
        for (Node node : removed) {
            ArrayNode roles = nodes.addObject()
                    .put("id", node.id())
                    .put("uid", String.valueOf(node.id()))
                    .putArray("roles");
            node.roles().forEach(roles::add);
        }
        return output;
    }

    static ObjectNode dump(Chance chance) {
        ObjectNode output = message("dump_environment", "dump_environment_resp");
        arguments(output, chance)
                .putObject("settings")
                .put("target", "/var/dump/fuel-snapshot")
                .put("timestamp", true);
        return output;
    }

    private static ObjectNode message(String method, String answer) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("method", method)
                .put("respond_to", answer)
                .put("api_version", "1");
    }

    private static ObjectNode arguments(ObjectNode message, Chance chance) {
        return message.putObject("args").put("task_uuid", chance.uuid());
    }
}
