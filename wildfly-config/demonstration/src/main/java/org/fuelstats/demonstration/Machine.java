package org.fuelstats.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A hardware model of nodes, as reported by an agent, with short lists. */
record Machine(
        String manufacturer,
        String product,
        String family,
        boolean virtual,
        String cpu,
        int megahertz,
        int sockets,
        int threads,
        int memoryModules,
        int gigabytesPerModule,
        String memoryType,
        String disk,
        int disks,
        long diskBytes,
        String driver,
        int nics,
        int megabits) {

    private static final List<Machine> ALL = read();
    private static final List<Machine> LABS =
            ALL.stream().filter(Machine::virtual).toList();
    private static final List<Machine> SERVERS =
            ALL.stream().filter(machine -> !machine.virtual()).toList();

    static Machine ofLab(Chance chance) {
        return chance.weighted(LABS, 55, 20, 15, 10);
    }

    /** Some models are younger than others: they come with the later years. */
    static Machine ofDataCentre(double share, Chance chance) {
        double late = 0.3 + share;
        return chance.weighted(SERVERS, 22, 14 * late, 12, 14 * late, 14, 9 * late, 6 * late, 9, 5 * late, 6 * late);
    }

    private static List<Machine> read() {
        try (InputStream in = Machine.class.getResourceAsStream("machines.txt")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> of(line.strip().split(" *\\| *", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Machine of(String[] row) {
        return new Machine(
                row[0],
                row[1],
                row[2],
                Boolean.parseBoolean(row[3]),
                row[4],
                Integer.parseInt(row[5]),
                Integer.parseInt(row[6]),
                Integer.parseInt(row[7]),
                Integer.parseInt(row[8]),
                Integer.parseInt(row[9]),
                row[10],
                row[11],
                Integer.parseInt(row[12]),
                Long.parseLong(row[13]) * 1_000_000_000L,
                row[14],
                Integer.parseInt(row[15]),
                Integer.parseInt(row[16]));
    }
}
