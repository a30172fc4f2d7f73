package org.fuelstats.nailgun.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is told of {@code astute.yaml}, in which the Fuel menu saves the set-up of a master node: how names are resolved, how nodes boot, and
 * which settings differ from the product's defaults. No value of it, but the distribution of the bootstrap image.
 */
final class SetupFile {
    private static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("HOSTNAME", "fuel");
        DEFAULTS.put("DNS_DOMAIN", "domain.tld");
        DEFAULTS.put("DNS_SEARCH", "domain.tld");
        DEFAULTS.put("DNS_UPSTREAM", "8.8.8.8");
        DEFAULTS.put("ADMIN_NETWORK.ipaddress", "10.20.0.2");
        DEFAULTS.put("ADMIN_NETWORK.netmask", "255.255.255.0");
        DEFAULTS.put("ADMIN_NETWORK.dhcp_pool_start", "10.20.0.3");
        DEFAULTS.put("ADMIN_NETWORK.dhcp_pool_end", "10.20.0.254");
    }

    private final ObjectNode setup;

    SetupFile(ObjectNode setup) {
        this.setup = setup;
    }

    /** How the master node resolves names; empty if nothing is known. */
    ObjectNode dns() {
        ObjectNode dns = JsonNodeFactory.instance.objectNode();
        JsonNode upstream = setup.path("DNS_UPSTREAM");
        if (upstream.isTextual()) {
            long servers = Arrays.stream(upstream.textValue().split("[,\\s]+"))
                    .filter(server -> !server.isEmpty())
                    .count();
            dns.put("upstream_configured", servers > 0).put("servers_num", servers);
        }
        customized(dns, "domain_customized", "DNS_DOMAIN");
        customized(dns, "search_customized", "DNS_SEARCH");
        return dns;
    }

    /** How nodes boot from the network; empty if nothing is known. */
    ObjectNode pxe() {
        ObjectNode pxe = JsonNodeFactory.instance.objectNode();
        JsonNode flavor = setup.path("BOOTSTRAP").path("flavor");
        if (flavor.isTextual() && flavor.textValue().matches("[a-z]{1,20}")) {
            pxe.set("bootstrap_flavor", flavor);
        }
        return pxe;
    }

    /** Names of settings that differ from their defaults. */
    ArrayNode modifiedSettings() {
        ArrayNode modified = JsonNodeFactory.instance.arrayNode();
        DEFAULTS.forEach((name, standard) -> {
            JsonNode value = at(name);
            if (value.isTextual() && !value.textValue().equals(standard)) {
                modified.add(name);
            }
        });
        return modified;
    }

    private void customized(ObjectNode dns, String member, String name) {
        if (at(name).isTextual()) {
            dns.put(member, !at(name).textValue().equals(DEFAULTS.get(name)));
        }
    }

    private JsonNode at(String name) {
        JsonNode value = setup;
        for (String step : name.split("\\.")) {
            value = value.path(step);
        }
        return value;
    }
}
