package org.fuelstats.demonstration;

/** The storage back ends of an environment for volumes, images, objects and the disks of virtual machines. */
record Storage(boolean volumesCeph, boolean imagesCeph, boolean ephemeralCeph, boolean objectsCeph, int replicas) {
    boolean ceph() {
        return volumesCeph || imagesCeph || ephemeralCeph || objectsCeph;
    }

    /** Ceph is for those with enough nodes, and more of them each year. */
    static Storage of(int nodes, double share, Chance chance) {
        boolean ceph = nodes >= 3 && chance.yes(0.3 + 0.3 * share);
        return new Storage(
                ceph && chance.yes(0.9),
                ceph && chance.yes(0.85),
                ceph && chance.yes(0.5),
                ceph && chance.yes(0.4),
                nodes > 4 ? chance.between(2, 3) : 2);
    }
}
