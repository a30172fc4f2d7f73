package org.fuelstats.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, 9.255.255.255, false",
        "192.168.4.128/25, 192.168.4.127, false",
        "192.168.4.128/25, 192.168.4.128, true",
        "192.168.4.128/25, 192.168.4.255, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.6, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe00::1, false",
        "::1, ::1, true",
        "::1, 127.0.0.1, false",
        "10.0.0.0/8, ::ffff:10.2.3.4, true",
    })
    void containsWhatSharesItsPrefix(String network, String address, boolean contained) throws Exception {
        assertEquals(contained, Network.of(network).contains(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "10.0.0.1/8",
                "10.0.0.256",
                "10.1/16",
                "localhost",
                "proxy.example.org",
                "fd00::/129",
                "1:2:3",
                "10.0.0.0/x"
            })
    void whatIsNoNetworkIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Network.of(text));
    }

    @Test
    void severalAreReadWithCommasBetweenThem() throws Exception {
        ProxyAddresses addresses = ProxyAddresses.of("10.0.0.5, fd00::/8,");

        assertTrue(addresses.contain(InetAddress.getByName("10.0.0.5")));
        assertTrue(addresses.contain(InetAddress.getByName("fd12::1")));
        assertFalse(addresses.contain(InetAddress.getByName("10.0.0.6")));
        assertFalse(addresses.contain(null));
    }
}
