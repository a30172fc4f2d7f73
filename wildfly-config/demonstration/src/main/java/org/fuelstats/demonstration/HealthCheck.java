package org.fuelstats.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** One test of OSTF: its set, its requirements on the environment, its duration and its probability of failure. */
record HealthCheck(String set, String needs, int seconds, double failureRate, String id, String title) {
    private static final List<HealthCheck> ALL = read();

    /** The tests that OSTF has for this environment in one of its sets, in the order in which it runs them. */
    static List<HealthCheck> of(String set, Cluster cluster) {
        return ALL.stream()
                .filter(check -> check.set.equals(set) && check.suits(cluster))
                .toList();
    }

    private boolean suits(Cluster cluster) {
        return switch (needs) {
            case "neutron" -> cluster.network().neutron();
            case "murano" -> cluster.services().murano();
            case "sahara" -> cluster.services().sahara();
            case "ceilometer" -> cluster.services().ceilometer();
            default -> true;
        };
    }

    /** Whether the test finds in this environment what it is about; else it skips itself. */
    boolean canRun(Cluster cluster) {
        return !needs.equals("computes")
                || cluster.nodes().stream()
                                .filter(node -> node.roles().contains("compute"))
                                .count()
                        > 1;
    }

    private static List<HealthCheck> read() {
        try (InputStream in = HealthCheck.class.getResourceAsStream("health-checks.txt")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> of(line.strip().split(" *\\| *", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HealthCheck of(String[] row) {
        return new HealthCheck(
                row[0],
                row[1],
                Integer.parseInt(row[2]),
                Double.parseDouble(row[3]),
                "fuel_health.tests." + row[4],
                row[5]);
    }
}
