package org.fuelstats.analytics.operators;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class OperatorsOnlyTest {
    @Test
    void theMachinesOwnAddressesAreLoopback() throws Exception {
        assertTrue(isLoopback(127, 0, 0, 1));
        assertTrue(isLoopback(127, 9, 9, 9));
        assertTrue(isLoopback(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void othersAreNot() throws Exception {
        assertFalse(isLoopback(10, 0, 0, 1));
        assertFalse(isLoopback(0, 0, 0, 0));
        assertFalse(OperatorsOnly.isLoopback(null));
        assertFalse(OperatorsOnly.isLoopback(InetSocketAddress.createUnresolved("localhost", 1)));
    }

    private static boolean isLoopback(int... address) throws Exception {
        byte[] bytes = new byte[address.length];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) address[i];
        return OperatorsOnly.isLoopback(new InetSocketAddress(InetAddress.getByAddress(bytes), 1));
    }
}
