package org.fuelstats.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which addresses the listeners may have, and where clients find them. */
class ListenAddressesTest {
    private final List<String> problems = new ArrayList<>();

    @Test
    void withoutSettingsTheListenersAreOnLoopback() {
        ListenAddresses addresses = ListenAddresses.read(Map.of(), problems);

        assertEquals(List.of(), problems);
        assertFalse(addresses.haveIpv6());
        assertEquals("https://127.0.0.1:8443", url(addresses.collector()));
    }

    @Test
    void anAddressOfIpv6IsTaken() {
        ListenAddresses addresses = ListenAddresses.read(Map.of("FUELSTATS_COLLECTOR_ADDRESS", "::1"), problems);

        assertTrue(addresses.haveIpv6());
        assertEquals("https://[0:0:0:0:0:0:0:1]:8443", url(addresses.collector()));
    }

    @Test
    void aListenerOnAllAddressesIsFoundOnLoopback() throws UnknownHostException {
        assertEquals("https://127.0.0.1:8443", url(InetAddress.getByName("0.0.0.0")));
        assertEquals("https://[0:0:0:0:0:0:0:1]:8443", url(InetAddress.getByName("::")));
    }

    @Test
    void anAddressOfAnotherMachineIsRefusedAtOnce() {
        ListenAddresses.read(
                Map.of("FUELSTATS_COLLECTOR_ADDRESS", "192.0.2.1", "FUELSTATS_METRICS_ADDRESS", "no such:host"),
                problems);

        assertEquals(2, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith("FUELSTATS_COLLECTOR_ADDRESS is \"192.0.2.1\", which is no address of"));
        assertTrue(problems.get(1).startsWith("FUELSTATS_METRICS_ADDRESS is \"no such:host\", which is no address."));
    }

    private static String url(InetAddress address) {
        return ListenAddresses.url(address, 8443).toString();
    }
}
