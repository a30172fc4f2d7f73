package org.fuelstats.demonstration;

import java.util.Locale;

/** The types of OpenStack resources that are counted, in an order in which each refers only to earlier ones. */
enum Workload {
    TENANT(3, 30, 3),
    KEYSTONE_USER(4, 40, 4),
    FLAVOR(5, 6, 1),
    IMAGE(2, 20, 3),
    VM(6, 60, 8),
    VOLUME(3, 30, 5);

    private final int usual;
    private final int most;
    private final int changes;

    Workload(int usual, int most, int changes) {
        this.usual = usual;
        this.most = most;
        this.changes = changes;
    }

    /** The name on the wire. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many there are at first. */
    int first(Chance chance) {
        return chance.longTail(usual, 0.8, most);
    }

    /** On how many days after the first something changes. */
    int changes(Chance chance) {
        return chance.between(0, changes);
    }
}
