package org.fuelstats.timeseries.policies;

import java.util.List;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.time.Granularity;

/** The changeable parts of a policy: stored aggregates remain usable only if their intervals do not change. */
final class PolicyChange {
    private PolicyChange() {}

    static void check(String name, ArchivePolicy before, ArchivePolicy after) {
        List<Granularity> had = intervals(before);
        List<Granularity> has = intervals(after);
        if (had.size() != has.size()) {
            throw refused(name, "Cannot add or drop granularities");
        }
        for (int i = 0; i < had.size(); i++) {
            if (!had.get(i).equals(has.get(i))) {
                throw refused(name, had.get(i).floatSeconds() + " granularity interval was changed");
            }
        }
    }

    private static List<Granularity> intervals(ArchivePolicy policy) {
        return policy.archives().stream().map(Archive::granularity).toList();
    }

    private static RequestRejectedException refused(String name, String why) {
        return new RequestRejectedException(
                Reason.POLICY_UNCHANGEABLE,
                name,
                "Archive policy " + name + " does not support change: " + why,
                "Send the same granularities with other points or timespans, or create another policy.");
    }
}
