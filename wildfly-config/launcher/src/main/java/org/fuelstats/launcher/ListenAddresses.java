package org.fuelstats.launcher;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The addresses that the server's listeners bind to. */
record ListenAddresses(InetAddress collector, InetAddress analytics, InetAddress metrics) {
    private static final String COLLECTOR = "FUELSTATS_COLLECTOR_ADDRESS";
    private static final String ANALYTICS = "FUELSTATS_ANALYTICS_ADDRESS";
    private static final String METRICS = "FUELSTATS_METRICS_ADDRESS";

    /** Reads the settings, and adds a sentence to the problems for each that can't be bound to. */
    static ListenAddresses read(Map<String, String> environment, List<String> problems) {
        Map<String, InetAddress> addresses = new LinkedHashMap<>();
        for (String setting : List.of(COLLECTOR, ANALYTICS, METRICS)) {
            addresses.put(
                    setting,
                    address(setting, environment.getOrDefault(setting, "").trim(), problems));
        }
        return new ListenAddresses(addresses.get(COLLECTOR), addresses.get(ANALYTICS), addresses.get(METRICS));
    }

    /** Whether one of them is an address of IPv6. */
    boolean haveIpv6() {
        return collector instanceof Inet6Address
                || analytics instanceof Inet6Address
                || metrics instanceof Inet6Address;
    }

    /** Where a client of this machine reaches a listener with this address. */
    static URI url(InetAddress address, int port) {
        InetAddress reachable = address.isAnyLocalAddress() ? loopbackLike(address) : address;
        String host = reachable.getHostAddress();
        int zone = host.indexOf('%');
        String plain = zone < 0 ? host : host.substring(0, zone);
        return URI.create("https://" + (reachable instanceof Inet6Address ? "[" + plain + "]" : plain) + ":" + port);
    }

    private static InetAddress loopbackLike(InetAddress any) {
        try {
            return InetAddress.getByName(any instanceof Inet6Address ? "::1" : "127.0.0.1");
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address in figures is never looked up", e);
        }
    }

    private static InetAddress address(String setting, String value, List<String> problems) {
        try {
            InetAddress address = InetAddress.getByName(value.isEmpty() ? "127.0.0.1" : value);
            if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
                problems.add(
                        setting + " is \"" + value + "\", which is no address of this machine. Set one that it has,"
                                + " or 0.0.0.0 for all of them.");
            }
            return address;
        } catch (UnknownHostException | SocketException e) {
            problems.add(setting + " is \"" + value + "\", which is no address. Examples: 0.0.0.0, 10.0.0.5, ::1.");
            return InetAddress.getLoopbackAddress();
        }
    }
}
