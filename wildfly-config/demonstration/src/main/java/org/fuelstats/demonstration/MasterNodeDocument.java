package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * The configuration of the master node: its admin network, PXE, DNS, and changes in the Fuel menu. Laboratories mostly use the defaults. It
 * contains no addresses.
 */
final class MasterNodeDocument {
    private static final int MENU = 61;
    private static final int DEFAULT_PREFIX = 24;
    private static final int DEFAULT_POOL = 252;

    private MasterNodeDocument() {}

    static void write(Installation installation, ObjectNode structure) {
        Chance chance = installation.chance(MENU);
        boolean lab = installation.clusters().stream().anyMatch(Cluster::virtual);
        boolean used = chance.yes(lab ? 0.34 : 0.81);
        Set<String> modified = new TreeSet<>();
        if (used) {
            modify(lab, chance, modified);
        }
        boolean network = modified.contains("ADMIN_NETWORK.dhcp_pool_start");
        int prefix = network ? chance.between(20, 25) : DEFAULT_PREFIX;
        structure
                .putObject("admin_network")
                .put("prefix_length", prefix)
                .put("dhcp_pool_size", network ? chance.between(20, (1 << (32 - prefix)) - 4) : DEFAULT_POOL)
                .put("networks_num", !lab && chance.yes(0.07) ? chance.between(2, 5) : 1)
                .put("gateway_configured", !modified.contains("ADMIN_NETWORK.dhcp_gateway") || chance.yes(0.6))
                .put("customized", network);
        structure
                .putObject("pxe")
                .put("bootstrap_flavor", modified.contains("BOOTSTRAP.flavor") ? "centos" : "ubuntu")
                .put("bootstrap_customized", chance.yes(lab ? 0.02 : 0.11))
                .put("kernel_params_customized", chance.yes(lab ? 0.03 : 0.16));
        boolean upstream = modified.contains("DNS_UPSTREAM") || chance.yes(0.5);
        structure
                .putObject("dns")
                .put("upstream_configured", upstream)
                .put("servers_num", upstream ? chance.between(1, 3) : 0)
                .put("domain_customized", modified.contains("DNS_DOMAIN"))
                .put("search_customized", modified.contains("DNS_SEARCH"));
        structure.put("fuel_menu_used", used);
        ArrayNode names = structure.putArray("modified_settings");
        modified.forEach(names::add);
    }

    private static void modify(boolean lab, Chance chance, Set<String> modified) {
        if (chance.yes(lab ? 0.3 : 0.62)) {
            modified.add("ADMIN_NETWORK.dhcp_pool_start");
            modified.add("ADMIN_NETWORK.dhcp_pool_end");
        }
        add("ADMIN_NETWORK.dhcp_gateway", 0.27, chance, modified);
        add("ADMIN_NETWORK.interface", 0.18, chance, modified);
        add("BOOTSTRAP.flavor", 0.06, chance, modified);
        add("DNS_DOMAIN", lab ? 0.22 : 0.68, chance, modified);
        add("DNS_SEARCH", lab ? 0.18 : 0.57, chance, modified);
        add("DNS_UPSTREAM", lab ? 0.35 : 0.74, chance, modified);
        add("HOSTNAME", 0.41, chance, modified);
        add("NTP1", lab ? 0.15 : 0.59, chance, modified);
    }

    private static void add(String name, double probability, Chance chance, Set<String> modified) {
        if (chance.yes(probability)) {
            modified.add(name);
        }
    }
}
