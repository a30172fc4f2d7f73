package org.fuelstats.timeseries.metrics;

import java.util.UUID;

/**
 * A hash table from id to metric for look-ups by the thousand. The two halves of each id are adjacent in one array, so that a look-up
 * accesses no object except the metric that is found.
 */
final class MetricTable {
    private final int most;
    private final int mask;
    private final long[] ids;
    private final Metric[] metrics;
    private int size;

    /** A table for at most so many metrics. */
    MetricTable(int most) {
        this.most = most;
        int places = Integer.highestOneBit(Math.max(most, 8)) << 2;
        mask = places - 1;
        ids = new long[places * 2];
        metrics = new Metric[places];
    }

    boolean full() {
        return size >= most;
    }

    Metric get(UUID id) {
        return metrics[place(id)];
    }

    void put(Metric metric) {
        int at = place(metric.id());
        if (metrics[at] == null) {
            size++;
        }
        set(at, metric);
    }

    void remove(UUID id) {
        int hole = place(id);
        if (metrics[hole] == null) {
            return;
        }
        size--;
        metrics[hole] = null;
        // What follows without a gap may have been pushed on by the one that went: it moves up.
        for (int at = (hole + 1) & mask; metrics[at] != null; at = (at + 1) & mask) {
            int home = home(ids[2 * at], ids[2 * at + 1]);
            if (((at - home) & mask) >= ((at - hole) & mask)) {
                set(hole, metrics[at]);
                metrics[at] = null;
                hole = at;
            }
        }
    }

    private void set(int at, Metric metric) {
        ids[2 * at] = metric.id().getMostSignificantBits();
        ids[2 * at + 1] = metric.id().getLeastSignificantBits();
        metrics[at] = metric;
    }

    /** Where the id is, or the free place where it would be put. */
    private int place(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        int at = home(high, low);
        while (metrics[at] != null && (ids[2 * at] != high || ids[2 * at + 1] != low)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** Ids are random, except those invented by clients, which are never stored, only looked up. */
    private int home(long high, long low) {
        long mixed = (high ^ low) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }
}
