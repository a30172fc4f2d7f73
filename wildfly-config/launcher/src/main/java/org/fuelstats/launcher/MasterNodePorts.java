package org.fuelstats.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The TCP ports of a master node.
 *
 * @param gateway of the server with the Nailgun side
 * @param management of that server
 * @param simulation of the simulated Nailgun
 */
record MasterNodePorts(int gateway, int management, int simulation) {
    static final MasterNodePorts DEFAULT = new MasterNodePorts(8011, 9991, 8001);

    /** Each port under the name of the setting that changes it. */
    public Map<String, Integer> bySetting() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("FUELSTATS_NAILGUN_GATEWAY_PORT", gateway);
        ports.put("FUELSTATS_NAILGUN_MANAGEMENT_PORT", management);
        ports.put("FUELSTATS_NAILGUN_SIMULATION_PORT", simulation);
        return ports;
    }
}
