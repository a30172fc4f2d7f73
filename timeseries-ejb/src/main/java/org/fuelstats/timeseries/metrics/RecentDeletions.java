package org.fuelstats.timeseries.metrics;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Metrics whose deletion this node has recently learned of: a running request may have found one before. Kept for much longer than a
 * request can take.
 */
final class RecentDeletions {
    private static final long GENERATION_NANOS = Duration.ofMinutes(10).toNanos();

    private Set<Long> young = new HashSet<>();
    private Set<Long> old = new HashSet<>();
    private long began = System.nanoTime();

    synchronized void add(Collection<Long> numbers) {
        if (System.nanoTime() - began > GENERATION_NANOS) {
            old = young;
            young = new HashSet<>();
            began = System.nanoTime();
        }
        young.addAll(numbers);
    }

    /** Those of the numbers that were deleted. */
    synchronized Set<Long> among(Collection<Long> numbers) {
        if (young.isEmpty() && old.isEmpty()) {
            return Set.of();
        }
        Set<Long> deleted = new HashSet<>();
        for (Long number : numbers) {
            if (young.contains(number) || old.contains(number)) {
                deleted.add(number);
            }
        }
        return deleted;
    }
}
