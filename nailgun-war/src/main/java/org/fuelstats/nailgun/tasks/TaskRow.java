package org.fuelstats.nailgun.tasks;

import java.util.Set;

/** What a look at Nailgun's table of tasks reads of each. */
record TaskRow(int id, String uuid, String name, String status, Integer cluster) {
    private static final Set<String> ENDED = Set.of("ready", "error");

    boolean hasEnded() {
        return ENDED.contains(status);
    }
}
