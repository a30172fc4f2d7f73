package org.fuelstats.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/** The TCP ports of a system. */
public record Ports(int collector, int analytics, int metrics, int management, int database, int elasticsearch) {

    public static final Ports DEFAULT = new Ports(8443, 9443, 8041, 9990, 15432, 19200);

    /** Each port under the name of the setting that changes it. */
    public Map<String, Integer> bySetting() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("FUELSTATS_COLLECTOR_PORT", collector);
        ports.put("FUELSTATS_ANALYTICS_PORT", analytics);
        ports.put("FUELSTATS_METRICS_PORT", metrics);
        ports.put("FUELSTATS_MANAGEMENT_PORT", management);
        ports.put("FUELSTATS_DB_PORT", database);
        ports.put("FUELSTATS_ELASTICSEARCH_PORT", elasticsearch);
        return ports;
    }
}
