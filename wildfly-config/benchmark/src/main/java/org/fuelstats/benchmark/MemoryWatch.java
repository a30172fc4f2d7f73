package org.fuelstats.benchmark;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Samples the server's resident memory during a measurement, to detect growth. */
final class MemoryWatch implements AutoCloseable {
    private static final int PAUSE_SECONDS = 2;

    private final List<Double> megabytes = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    MemoryWatch(Target target) {
        Processes processes = new Processes(target);
        thread.scheduleAtFixedRate(
                () -> megabytes.add(processes.wildflyMegabytes()), 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Adds the most of the first and of the last quarter of the time so far. */
    Measurement into(Measurement measurement) {
        List<Double> seen = List.copyOf(megabytes);
        int quarter = (seen.size() + 3) / 4;
        return measurement
                .with("wildfly_resident_mb_first_quarter", most(seen.subList(0, quarter)))
                .with("wildfly_resident_mb_last_quarter", most(seen.subList(seen.size() - quarter, seen.size())));
    }

    private static double most(List<Double> some) {
        return some.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
