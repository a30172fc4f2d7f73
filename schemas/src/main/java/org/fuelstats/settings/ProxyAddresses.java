package org.fuelstats.settings;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** The addresses of trusted proxies. */
public record ProxyAddresses(List<Network> networks) {
    public ProxyAddresses {
        networks = List.copyOf(networks);
    }

    /** Reads the configuration's text: addresses and networks with commas between them. */
    public static ProxyAddresses of(String text) {
        return new ProxyAddresses(Arrays.stream(text.split(","))
                .filter(part -> !part.isBlank())
                .map(Network::of)
                .toList());
    }

    /** Whether it is one of them; what has no address is none. */
    public boolean contain(InetAddress peer) {
        return peer != null && networks.stream().anyMatch(network -> network.contains(peer));
    }
}
