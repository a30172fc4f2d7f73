package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** Which settings of an environment are not as its release has them by default, found from the settings that it reports. */
final class ModifiedSettings {
    private static final List<Setting> SETTINGS = List.of(
            new Setting("additional_components.ceilometer", "ceilometer", "false"),
            new Setting("additional_components.ironic", "ironic", "false"),
            new Setting("additional_components.murano", "murano", "false"),
            new Setting("additional_components.sahara", "sahara", "false"),
            new Setting("common.auto_assign_floating_ip", "auto_assign_floating_ip", "false"),
            new Setting("common.debug", "debug_mode", "false"),
            new Setting("common.libvirt_type", "libvirt_type", "qemu"),
            new Setting("common.nova_quota", "nova_quota", "false"),
            new Setting("common.resume_guests_state_on_host_boot", "resume_guests_state_on_host_boot", "true"),
            new Setting("neutron_advanced_configuration.neutron_dvr", "neutron_dvr", "false"),
            new Setting("neutron_advanced_configuration.neutron_l2_pop", "neutron_l2_pop", "false"),
            new Setting("neutron_advanced_configuration.neutron_l3_ha", "neutron_l3_ha", "false"),
            new Setting("neutron_advanced_configuration.neutron_qos", "neutron_qos", "false"),
            new Setting("public_network_assignment.assign_to_all_nodes", "assign_public_to_all_nodes", "false"),
            new Setting("storage.ephemeral_ceph", "ephemeral_ceph", "false"),
            new Setting("storage.images_ceph", "images_ceph", "false"),
            new Setting("storage.objects_ceph", "objects_ceph", "false"),
            new Setting("storage.osd_pool_size", "osd_pool_size", "3"),
            new Setting("storage.volumes_ceph", "volumes_ceph", "false"),
            new Setting("storage.volumes_lvm", "volumes_lvm", "true"),
            new Setting("syslog.syslog_transport", "syslog_transport", "tcp"));

    private record Setting(String path, String attribute, String usual) {}

    private ModifiedSettings() {}

    static void write(JsonNode attributes, ArrayNode paths) {
        for (Setting setting : SETTINGS) {
            JsonNode value = attributes.path(setting.attribute());
            if (value.isValueNode() && !value.asText().equals(setting.usual())) {
                paths.add(setting.path());
            }
        }
    }
}
