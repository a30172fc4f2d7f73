package org.fuelstats.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The plan of the whole fleet. Installation n is the same for any size of the fleet, so a larger fleet contains the smaller one. Adoption
 * grows over time, and installed releases correspond to their time.
 */
final class Fleet {
    static final Duration HISTORY = Duration.ofDays(730);
    private static final List<Integer> CLUSTERS = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8);

    private final long seed;
    private final Instant now;

    /** @param now where the history ends; all times are counted back from it, so that a later fleet differs in its dates only */
    Fleet(long seed, Instant now) {
        this.seed = seed;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    Installation installation(int number) {
        Chance chance = new Chance(seed, number);
        double share = StrictMath.sqrt(chance.share());
        Instant installed = now.minusSeconds((long) (HISTORY.toSeconds() * (1 - share)) + chance.between(3600, 86_400));
        Release release = Release.installedAt(share, chance);
        boolean lab = chance.yes(0.62 - 0.22 * share);
        boolean commercial = chance.yes(0.42);
        List<Cluster> clusters = new ArrayList<>();
        List<Cluster> deleted = new ArrayList<>();
        int kept = chance.weighted(CLUSTERS, 11, 47, 20, 9, 5, 3.5, 2, 1.5, 1);
        int gone = chance.streak(0.42, 5);
        ClusterPlan plan = new ClusterPlan(release, installed, now, share, lab);
        for (int id = 1; id <= kept + gone; id++) {
            boolean stays = deleted.size() == gone || clusters.size() < kept && chance.yes(0.55);
            Cluster cluster = plan.cluster(id, !stays, chance);
            (stays ? clusters : deleted).add(cluster);
        }
        return new Installation(
                chance.uuid(),
                release,
                installed,
                commercial,
                commercial && chance.yes(0.35) ? Optional.of(Contact.of(chance)) : Optional.empty(),
                clusters,
                deleted,
                chance.yes(0.45) ? chance.longTail(2, 0.8, 40) : 0,
                seed ^ (number * 0x5DEECE66DL));
    }
}
