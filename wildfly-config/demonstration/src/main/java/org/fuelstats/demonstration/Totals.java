package org.fuelstats.demonstration;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts of what was sent and of the responses. Thread-safe. */
final class Totals {
    private final Map<String, Long> actionLogs = new TreeMap<>();
    private final Map<String, Long> workloads = new TreeMap<>();
    private final Map<String, Long> healthChecks = new TreeMap<>();
    private final Map<String, Long> structures = new TreeMap<>();
    private long bytes;

    Totals() {}

    synchronized void actionLog(String status) {
        actionLogs.merge(status, 1L, Long::sum);
    }

    synchronized void workload(String status) {
        workloads.merge(status, 1L, Long::sum);
    }

    synchronized void healthCheck(String status) {
        healthChecks.merge(status, 1L, Long::sum);
    }

    synchronized void structure(boolean created) {
        structures.merge(created ? "added" : "updated", 1L, Long::sum);
    }

    synchronized void sent(long length) {
        bytes += length;
    }

    /** The number of action logs that were answered with this status ({@code added}, {@code existed}, {@code skipped}). */
    synchronized long actionLogs(String status) {
        return actionLogs.getOrDefault(status, 0L);
    }

    /** The number of workload rows that were answered with this status ({@code added}, {@code updated}). */
    synchronized long workloads(String status) {
        return workloads.getOrDefault(status, 0L);
    }

    /** The number of runs of health checks that were answered with this status ({@code added}, {@code existed}, {@code updated}). */
    synchronized long healthChecks(String status) {
        return healthChecks.getOrDefault(status, 0L);
    }

    /** The number of installations that were new ({@code added}) or known ({@code updated}). */
    synchronized long structures(String status) {
        return structures.getOrDefault(status, 0L);
    }

    @Override
    public synchronized String toString() {
        return String.format(
                Locale.ROOT,
                "installations %s, action logs %s, workload rows %s, runs of health checks %s, %.0f MB",
                structures,
                actionLogs,
                workloads,
                healthChecks,
                bytes / 1e6);
    }
}
