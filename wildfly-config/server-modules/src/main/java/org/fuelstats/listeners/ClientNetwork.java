package org.fuelstats.listeners;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What one client can send from: an address of IPv4, or the network of 64 bits that an address of IPv6 is in. */
record ClientNetwork(String prefix) {
    private static final int IPV6_PREFIX_BYTES = 8;

    static ClientNetwork of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new ClientNetwork(HexFormat.of()
                .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_PREFIX_BYTES) : bytes));
    }
}
