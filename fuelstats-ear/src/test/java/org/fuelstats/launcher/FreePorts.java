package org.fuelstats.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports nobody listens on, so that several systems can be tested on one machine at a time. No port is given out twice, and none that the
 * operating system gives to connections.
 */
public final class FreePorts {
    private static final int FIRST = 10_000;
    private static final int LAST = 32_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(FIRST, LAST - 2_000));

    private FreePorts() {}

    public static Ports choose() {
        return new Ports(one(), one(), one(), one(), one(), one());
    }

    static MasterNodePorts chooseForMasterNode() {
        return new MasterNodePorts(one(), one(), one());
    }

    private static int one() {
        int port = NEXT.getAndIncrement();
        while (!isFree(port)) {
            port = NEXT.getAndIncrement();
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
