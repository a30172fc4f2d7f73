package org.fuelstats.benchmark;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the processes of the measured system on this machine, and their resource usage. Linux only: on other systems, and for servers on
 * other machines, nothing is found and reported.
 */
final class Processes {
    private static final Path PROC = Path.of("/proc");
    private static final double TICKS_PER_SECOND = 100;

    // The columns of the line "cpu" of /proc/stat that count as work.
    private static final int USER = 1;
    private static final int NICE = 2;
    private static final int SYSTEM = 3;
    private static final int IRQ = 6;
    private static final int SOFTIRQ = 7;

    /** The servers that are distinguished. */
    enum Server {
        WILDFLY("jboss-modules"),
        POSTGRESQL("postgres"),
        ELASTICSEARCH("elasticsearch"),
        CLIENT("org.fuelstats.benchmark");

        private final String mark;

        Server(String mark) {
            this.mark = mark;
        }
    }

    private record Seen(long parent, double cpuSeconds, String command) {}

    private final Target target;

    Processes(Target target) {
        this.target = target;
    }

    /** Seconds of processor time that each server has used so far, with what its ended children used. */
    Map<Server, Double> cpuSeconds() {
        Map<Server, Double> used = new EnumMap<>(Server.class);
        servers()
                .forEach((server, pids) -> used.put(
                        server,
                        pids.values().stream().mapToDouble(Seen::cpuSeconds).sum()));
        return used;
    }

    /** Seconds of processor time that all programs of the machine have used so far, or not a number when it can't be seen. */
    double machineBusySeconds() {
        try {
            String[] fields = Files.readAllLines(PROC.resolve("stat")).get(0).split(" +");
            double ticks = 0;
            for (int field : new int[] {USER, NICE, SYSTEM, IRQ, SOFTIRQ}) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** Resident megabytes of WildFly now, or not a number when it can't be seen. */
    double wildflyMegabytes() {
        return servers().getOrDefault(Server.WILDFLY, Map.of()).keySet().stream()
                .mapToDouble(Processes::residentMegabytes)
                .max()
                .orElse(Double.NaN);
    }

    private Map<Server, Map<Long, Seen>> servers() {
        Map<Long, Seen> all = all();
        Map<Server, Map<Long, Seen>> servers = new EnumMap<>(Server.class);
        all.forEach((pid, seen) -> {
            Server server = server(pid, all);
            if (server != null) {
                servers.computeIfAbsent(server, none -> new HashMap<>()).put(pid, seen);
            }
        });
        return servers;
    }

    /** A process is of the kind of its nearest ancestor that is marked and belongs to the measured system. */
    private Server server(long pid, Map<Long, Seen> all) {
        if (pid == ProcessHandle.current().pid()) {
            return Server.CLIENT;
        }
        Server kind = null;
        for (long at = pid; all.containsKey(at); at = all.get(at).parent()) {
            String command = all.get(at).command();
            for (Server server : Server.values()) {
                if (kind == null && server != Server.CLIENT && command.contains(server.mark)) {
                    kind = server;
                }
            }
            if (kind != null
                    && (at == target.launcher()
                            || command.contains(target.data().toString()))) {
                return kind;
            }
        }
        return null;
    }

    private static Map<Long, Seen> all() {
        Map<Long, Seen> all = new HashMap<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                try {
                    all.put(Long.parseLong(process.getFileName().toString()), read(process));
                } catch (IOException e) {
                    // It ended between the listing and the reading.
                }
            }
        } catch (IOException e) {
            return Map.of();
        }
        return all;
    }

    private static Seen read(Path process) throws IOException {
        String stat = Files.readString(process.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double ticks = 0;
        for (int field = 11; field <= 14; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        String command = Files.readString(process.resolve("cmdline")).replace('\0', ' ');
        return new Seen(Long.parseLong(fields[1]), ticks / TICKS_PER_SECOND, command);
    }

    private static double residentMegabytes(long pid) {
        try {
            return Files.readAllLines(PROC.resolve(pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
