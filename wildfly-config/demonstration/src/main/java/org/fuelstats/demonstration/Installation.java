package org.fuelstats.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A master node with its environments: the ones it has, and those it had. */
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

    /** Dice for details that may be asked for again and must then be the same. */
    Chance chance(int aspect) {
        return new Chance(seed, aspect);
    }
}
