package org.fuelstats.timeseries.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * This node's cache of metrics, in two generations: when the younger one is full it becomes the older one, and metrics not used since then
 * are evicted.
 *
 * <p>The contents are valid as of version {@link #version()} of the catalogue. A metric read at an earlier version is not added, since its
 * deletion may have been applied already.
 */
final class MetricCache {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final int generation;
    private MetricTable young;
    private MetricTable old;
    private long version;

    MetricCache(int most) {
        generation = Math.max(1, most / 2);
        clear();
    }

    /** Those that are remembered; the ids of the others are added to {@code missing}. */
    Map<UUID, Metric> find(Collection<UUID> ids, Collection<UUID> missing) {
        Map<UUID, Metric> found = new HashMap<>(ids.size() * 2);
        List<Metric> aged = new ArrayList<>();
        lock.readLock().lock();
        try {
            for (UUID id : ids) {
                Metric metric = young.get(id);
                if (metric == null) {
                    metric = old.get(id);
                    if (metric == null) {
                        missing.add(id);
                        continue;
                    }
                    aged.add(metric);
                }
                found.put(id, metric);
            }
        } finally {
            lock.readLock().unlock();
        }
        if (!aged.isEmpty()) {
            rejuvenate(aged);
        }
        return found;
    }

    /** Remembers what was read from the database at that version. */
    void add(Collection<Metric> metrics, long readAt) {
        lock.writeLock().lock();
        try {
            if (version == 0) {
                version = readAt;
            }
            if (readAt >= version) {
                metrics.forEach(this::put);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Forgets these; they may be read again. */
    void remove(Collection<UUID> ids) {
        lock.writeLock().lock();
        try {
            for (UUID id : ids) {
                young.remove(id);
                old.remove(id);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Takes over the changes up to their version. */
    void apply(CatalogueChanges changes) {
        lock.writeLock().lock();
        try {
            if (changes.version() <= version) {
                return;
            }
            if (changes.policiesVersion() > version || changes.keptSince() > version) {
                clear();
            } else {
                remove(changes.deleted().values());
            }
            version = changes.version();
        } finally {
            lock.writeLock().unlock();
        }
    }

    long version() {
        lock.readLock().lock();
        try {
            return version;
        } finally {
            lock.readLock().unlock();
        }
    }

    private void rejuvenate(List<Metric> metrics) {
        lock.writeLock().lock();
        try {
            for (Metric metric : metrics) {
                // It may have been deleted since it was found.
                if (old.get(metric.id()) == metric) {
                    put(metric);
                }
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void put(Metric metric) {
        if (young.full()) {
            old = young;
            young = new MetricTable(generation);
        }
        young.put(metric);
    }

    private void clear() {
        young = new MetricTable(generation);
        old = new MetricTable(1);
    }
}
