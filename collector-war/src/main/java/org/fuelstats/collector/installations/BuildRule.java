package org.fuelstats.collector.installations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The filtering rules of one release: which of its builds count, and from when. A build is identified by its id, or by its packages in
 * alphabetical order; rules of both kinds may be combined. A build without a date counts immediately.
 */
record BuildRule(Map<String, Optional<Instant>> buildIds, Map<List<String>, Optional<Instant>> packages) {
    BuildRule {
        buildIds = Map.copyOf(buildIds);
        packages = Map.copyOf(packages);
    }

    /** Whether installations of this build are excluded from reports. Either part of the identity may be unknown (null). */
    boolean filters(String buildId, List<String> installed, Instant now) {
        return filters(buildIds, buildId, now)
                || filters(
                        packages,
                        installed == null ? null : installed.stream().sorted().toList(),
                        now);
    }

    private static <K> boolean filters(Map<K, Optional<Instant>> rules, K key, Instant now) {
        if (key == null) {
            return false;
        }
        Optional<Instant> from = rules.get(key);
        return from == null || from.isPresent() && from.get().isAfter(now);
    }
}
