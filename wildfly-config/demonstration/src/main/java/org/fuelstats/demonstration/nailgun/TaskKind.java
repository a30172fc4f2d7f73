package org.fuelstats.demonstration.nailgun;

import java.util.Locale;

/** The tasks that are simulated. */
enum TaskKind {
    DEPLOY("cluster_changes", 20, 0),
    PROVISION("cluster_changes", 8, 0.08),
    DEPLOYMENT("cluster_changes", 12, 0.22),
    STOP_DEPLOYMENT("cluster_changes", 2, 0),
    RESET_ENVIRONMENT("cluster_changes", 3, 0),
    CLUSTER_DELETION("cluster_changes", 3, 0),
    VERIFY_NETWORKS("cluster_checking", 3, 0.15);

    private final String group;
    private final int ticks;
    private final double failures;

    TaskKind(String group, int ticks, double failures) {
        this.group = group;
        this.ticks = ticks;
        this.failures = failures;
    }

    static TaskKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Nailgun's name. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the action log. */
    String group() {
        return group;
    }

    /** What a tick adds to the progress, which ends at 100. */
    int step() {
        return Math.max(1, 100 / ticks);
    }

    /** Which part of them fails. */
    double failures() {
        return failures;
    }
}
