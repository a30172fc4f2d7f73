package org.fuelstats.timeseries.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one writer has sent. A request is entered before it is sent; it counts once it is acknowledged. A request without an
 * answer may be stored or not, and stays open until the store itself has told. Used by one thread at a time, but for the numbers.
 */
final class Ledger {
    private final Map<UUID, TreeMap<Long, Double>> settled = new HashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong points = new AtomicLong();
    private SentRequest open;

    void begin(SentRequest request) {
        if (open != null) {
            throw new IllegalStateException("a request is still open");
        }
        open = request;
    }

    void acknowledged() {
        points.addAndGet(open.points().size());
        requests.incrementAndGet();
        settle(true);
    }

    Optional<SentRequest> open() {
        return Optional.ofNullable(open);
    }

    /** Ends the doubt about the open request. */
    void settle(boolean stored) {
        if (stored) {
            open.points().forEach(point -> settled.computeIfAbsent(point.metric(), none -> new TreeMap<>())
                    .put(point.millis(), point.value()));
            open.points().forEach(point -> forgetExpired(settled.get(point.metric())));
        }
        open = null;
    }

    private static void forgetExpired(TreeMap<Long, Double> points) {
        points.headMap(points.lastKey() - LedgerPolicy.LONGEST_MILLIS).clear();
    }

    /** Settled points by time; of those with the same time the last sent. */
    TreeMap<Long, Double> points(UUID metric) {
        return settled.getOrDefault(metric, new TreeMap<>());
    }

    /** What the metric would hold if the open request had been stored. */
    TreeMap<Long, Double> pointsWithOpen(UUID metric) {
        TreeMap<Long, Double> all = new TreeMap<>(points(metric));
        open.points().stream()
                .filter(point -> point.metric().equals(metric))
                .forEach(point -> all.put(point.millis(), point.value()));
        return all;
    }

    Map<UUID, TreeMap<Long, Double>> settled() {
        return settled;
    }

    long acknowledgedRequests() {
        return requests.get();
    }

    long acknowledgedPoints() {
        return points.get();
    }
}
