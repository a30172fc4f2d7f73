package org.fuelstats.benchmark;

import java.util.Locale;
import java.util.Map;

/**
 * The processor time used during a measurement, by process. Servers and client share the processors with other programs on the machine;
 * their use is reported separately, because it affects all other figures.
 */
final class CpuUse {
    private final Processes processes;
    private final Map<Processes.Server, Double> before;
    private final double busyBefore;

    private CpuUse(Processes processes) {
        this.processes = processes;
        this.before = processes.cpuSeconds();
        this.busyBefore = processes.machineBusySeconds();
    }

    static CpuUse from(Target target) {
        return new CpuUse(new Processes(target));
    }

    /** Adds seconds for each server that is seen, for this client, and for all other programs. */
    Measurement into(Measurement measurement) {
        double others = processes.machineBusySeconds() - busyBefore;
        for (Map.Entry<Processes.Server, Double> used : processes.cpuSeconds().entrySet()) {
            double seconds = used.getValue() - before.getOrDefault(used.getKey(), 0.0);
            measurement.with(used.getKey().name().toLowerCase(Locale.ROOT) + "_cpu_seconds", seconds);
            others -= seconds;
        }
        return measurement.with("others_cpu_seconds", Math.max(0, others));
    }
}
