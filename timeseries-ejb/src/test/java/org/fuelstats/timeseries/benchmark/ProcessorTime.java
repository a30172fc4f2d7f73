package org.fuelstats.timeseries.benchmark;

import java.time.Duration;
import java.util.Locale;

/** What the processors did, since other programs run on them too: the time that this process and PostgreSQL have used since it was made. */
final class ProcessorTime {
    private final long postmaster;
    private final long began = System.nanoTime();
    private final double own = own();
    private final double server;

    ProcessorTime(long postmaster) {
        this.postmaster = postmaster;
        this.server = server();
    }

    void print(String what, long points) {
        System.out.printf(
                Locale.ROOT,
                "%s: %,d points in %.1f s; processor time of a point: %.3f us here, %.3f us in the database%n",
                what,
                points,
                (System.nanoTime() - began) / 1e9,
                (own() - own) * 1e6 / points,
                (server() - server) * 1e6 / points);
    }

    private static double own() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private double server() {
        return ProcessHandle.of(postmaster)
                        .orElseThrow()
                        .descendants()
                        .mapToLong(each -> each.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toMillis())
                        .sum()
                / 1e3;
    }
}
