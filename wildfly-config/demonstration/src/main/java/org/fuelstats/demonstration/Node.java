package org.fuelstats.demonstration;

import java.util.List;

/** A node of an environment as reported by its installation. */
record Node(
        int id,
        Machine machine,
        List<String> roles,
        boolean pending,
        NodeStatus status,
        boolean online,
        boolean bonded) {
    Node {
        roles = List.copyOf(roles);
    }
}
