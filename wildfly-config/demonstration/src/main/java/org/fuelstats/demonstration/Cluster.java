package org.fuelstats.demonstration;

import java.time.Instant;
import java.util.List;

/** An environment: its nodes, its time of creation, and the end of its history. */
record Cluster(
        int id,
        Release release,
        OperatingSystem system,
        Fate fate,
        Instant created,
        boolean highlyAvailable,
        ClusterNetwork network,
        String hypervisor,
        Storage storage,
        Services services,
        boolean customized,
        List<Node> nodes,
        List<Plugin> plugins,
        long seed) {
    Cluster {
        nodes = List.copyOf(nodes);
        plugins = List.copyOf(plugins);
    }

    String mode() {
        return highlyAvailable ? "ha_compact" : "multinode";
    }

    boolean vcenter() {
        return hypervisor.equals("vcenter");
    }

    boolean virtual() {
        return nodes.stream().anyMatch(node -> node.machine().virtual());
    }

    /** Random numbers for details that must be the same each time. */
    Chance chance(int aspect) {
        return new Chance(seed, aspect);
    }
}
