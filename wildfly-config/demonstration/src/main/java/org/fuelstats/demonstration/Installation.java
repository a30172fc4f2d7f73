package org.fuelstats.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A master node with its environments, including deleted ones. */
record Installation(
        String uid,
        Release release,
        Instant installed,
        boolean commercial,
        Optional<Contact> contact,
        List<Cluster> clusters,
        List<Cluster> deleted,
        int unallocatedNodes,
        long seed) {
    Installation {
        clusters = List.copyOf(clusters);
        deleted = List.copyOf(deleted);
    }

    int allocatedNodes() {
        return clusters.stream().mapToInt(cluster -> cluster.nodes().size()).sum();
    }

    /** Random numbers for details that must be the same each time. */
    Chance chance(int aspect) {
        return new Chance(seed, aspect);
    }
}
