package org.fuelstats.demonstration;

import java.util.List;

/** The releases of Fuel that report, with the contents of their reports. */
enum Release {
    V6_0_TECHPREVIEW("6.0-techpreview", 0.00, 0.25, 0.36, 1.35, juno("12.04.4", "2014.2-6.0")),
    V6_0("6.0", 0.02, 1.0, 0.33, 1.30, juno("12.04.4", "2014.2-6.0")),
    V6_1("6.1", 0.18, 1.0, 0.27, 1.15, juno("14.04.1", "2014.2.2-6.1")),
    V7_0("7.0", 0.38, 1.0, 0.23, 1.05, ubuntu("Kilo on Ubuntu 14.04", "2015.1.0-7.0")),
    V8_0("8.0", 0.58, 1.0, 0.19, 0.95, ubuntu("Liberty on Ubuntu 14.04", "liberty-8.0")),
    V9_0("9.0", 0.74, 1.0, 0.15, 0.85, ubuntu("Mitaka on Ubuntu 14.04", "mitaka-9.0"));

    private final String text;
    private final double launch;
    private final double popularity;
    private final double failureRate;
    private final double slowness;
    private final List<OperatingSystem> systems;

    Release(
            String text,
            double launch,
            double popularity,
            double failureRate,
            double slowness,
            List<OperatingSystem> systems) {
        this.text = text;
        this.launch = launch;
        this.popularity = popularity;
        this.failureRate = failureRate;
        this.slowness = slowness;
        this.systems = systems;
    }

    /** The release as the wire names it. */
    String text() {
        return text;
    }

    List<OperatingSystem> systems() {
        return systems;
    }

    /** How likely one try to deploy fails. */
    double failureRate() {
        return failureRate;
    }

    /** The factor on how long deployments take. */
    double slowness() {
        return slowness;
    }

    boolean since(Release first) {
        return compareTo(first) >= 0;
    }

    /** The release installed at this share of the fleet's history: mostly the newest, sometimes an older one. */
    static Release installedAt(double share, Chance chance) {
        double[] weights = new double[values().length];
        double weight = 1;
        for (int i = weights.length - 1; i >= 0; i--) {
            if (values()[i].launch <= share) {
                weights[i] = weight * values()[i].popularity;
                weight *= 0.4;
            }
        }
        return chance.weighted(List.of(values()), weights);
    }

    private static List<OperatingSystem> juno(String ubuntu, String version) {
        return List.of(
                new OperatingSystem("CentOS", "Juno on CentOS 6.5", version),
                new OperatingSystem("Ubuntu", "Juno on Ubuntu " + ubuntu, version));
    }

    private static List<OperatingSystem> ubuntu(String name, String version) {
        return List.of(new OperatingSystem("Ubuntu", name, version));
    }
}
