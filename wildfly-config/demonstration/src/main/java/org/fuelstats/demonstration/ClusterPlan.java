package org.fuelstats.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Invents the environments of one installation: mostly small and operational, larger and more often on real hardware over the years. */
final class ClusterPlan {
    private static final List<Fate> FATES = List.of(
            Fate.OPERATIONAL,
            Fate.NEW,
            Fate.ERROR,
            Fate.STOPPED,
            Fate.DEPLOYMENT,
            Fate.REMOVE,
            Fate.UPDATE,
            Fate.UPDATE_ERROR);

    private final Release release;
    private final Instant installed;
    private final Instant now;
    private final double share;
    private final boolean lab;

    ClusterPlan(Release release, Instant installed, Instant now, double share, boolean lab) {
        this.release = release;
        this.installed = installed;
        this.now = now;
        this.share = share;
        this.lab = lab;
    }

    Cluster cluster(int id, boolean deleted, Chance chance) {
        Fate fate = deleted ? Fate.DELETED : fate(chance);
        int size = fate == Fate.NEW && chance.yes(0.4) ? 0 : chance.longTail(lab ? 3.2 : 5.5, lab ? 0.6 : 0.95, 260);
        OperatingSystem system = release.systems().size() == 1
                ? release.systems().get(0)
                : chance.weighted(release.systems(), 55 - 30 * share, 45 + 30 * share);
        boolean available = size >= 4 ? chance.yes(0.92) : chance.yes(0.6);
        String hypervisor = chance.yes(0.05) ? "vcenter" : lab ? "qemu" : "kvm";
        Storage storage = Storage.of(size, share, chance);
        Services services = Services.of(release, share, chance);
        List<Node> nodes = new ArrayList<>();
        Machine machine = lab ? Machine.ofLab(chance) : Machine.ofDataCentre(share, chance);
        for (int i = 0; i < size; i++) {
            boolean last = i == size - 1;
            if (!lab && i == 3 && chance.yes(0.3)) {
                machine = Machine.ofDataCentre(share, chance);
            }
            nodes.add(new Node(
                    id * 1000 + i + 1,
                    machine,
                    Roles.of(i, size, available, storage, services, release, chance),
                    fate == Fate.NEW || fate == Fate.OPERATIONAL && last && size > 3 && chance.yes(0.05),
                    NodeStatus.in(fate, last, chance),
                    chance.yes(0.97),
                    machine.nics() > 3 && chance.yes(0.2)));
        }
        Duration age = Duration.between(installed, now);
        Instant created = now.minusSeconds((long) (age.toSeconds() * (1 - 0.9 * chance.share() * chance.share())));
        return new Cluster(
                id,
                release,
                system,
                fate,
                created,
                available,
                ClusterNetwork.of(release, chance),
                hypervisor,
                storage,
                services,
                chance.yes(0.09),
                nodes,
                Plugin.of(release, share, chance),
                (((long) chance.between(0, Integer.MAX_VALUE)) << 16) + id);
    }

    /** Updates of the environment were taken out in 8.0. */
    private Fate fate(Chance chance) {
        double updates = release.since(Release.V8_0) ? 0 : 0.8;
        return chance.weighted(FATES, 68, 12 - 4 * share, 13 - 4 * share, 3, 2.2, 0.8, updates, updates);
    }
}
