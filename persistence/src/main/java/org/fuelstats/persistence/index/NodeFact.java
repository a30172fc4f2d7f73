package org.fuelstats.persistence.index;

import java.util.Locale;

/** The facts by which nodes are counted; their names are the values of the index's field {@code fact}. */
enum NodeFact {
    /** A role that a node has; a node with several counts for each. */
    ROLE,
    /** All roles that a node has, in the order of the alphabet. */
    ROLES,
    /** Manufacturer and product. */
    SERVER,
    /** Virtual machine or bare metal. */
    KIND,
    PROCESSORS,
    MEMORY,
    DISKS,
    DISK_SPACE,
    /** Kernel parameters of a node itself, beside those of its environment. */
    KERNEL_PARAMETERS,
    /** How many network interfaces a node has. */
    INTERFACES,
    /** Whether a node has bonded interfaces. */
    BONDING,
    /** Of each interface, not of each node. */
    INTERFACE_SPEED,
    /** Of each interface, not of each node. */
    INTERFACE_DRIVER;

    /** The word in the index. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
