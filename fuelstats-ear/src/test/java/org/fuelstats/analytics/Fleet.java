package org.fuelstats.analytics;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Writes structures of installations small enough to count by hand. */
final class Fleet {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String release;

    Fleet(String release) {
        this.release = release;
    }

    /** An environment; a hypervisor of null is left out. */
    static ObjectNode environment(String status, int nodes, String hypervisor, String os) {
        ObjectNode environment = JSON.createObjectNode()
                .put("id", 1)
                .put("status", status)
                .put("nodes_num", nodes)
                .put("mode", "ha_compact");
        environment.putObject("release").put("version", "2015.1").put("os", os).put("name", "Kilo");
        ObjectNode attributes = environment.putObject("attributes");
        if (hypervisor != null) attributes.put("libvirt_type", hypervisor);
        environment.putArray("nodes");
        return environment;
    }

    /** An installation that states a number of environments, which need not be how many it lists. */
    ObjectNode structure(int stated, ObjectNode... environments) {
        ObjectNode structure = JSON.createObjectNode()
                .put("master_node_uid", UUID.randomUUID().toString())
                .put("clusters_num", stated)
                .put("allocated_nodes_num", 0)
                .put("unallocated_nodes_num", 0);
        structure
                .putObject("fuel_release")
                .put("release", release)
                .put("api", "1.0")
                .putArray("feature_groups");
        ArrayNode clusters = structure.putArray("clusters");
        for (ObjectNode environment : environments) clusters.add(environment);
        return structure;
    }

    /** The same as the collector takes it. */
    static String request(ObjectNode structure) {
        return JSON.createObjectNode().set("installation_structure", structure).toString();
    }
}
