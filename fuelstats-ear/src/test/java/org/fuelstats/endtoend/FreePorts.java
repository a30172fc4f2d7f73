package org.fuelstats.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.launcher.Ports;

/** Ports nobody listens on, so that several systems can be tested on one machine at a time. */
final class FreePorts {
    private static final int NEEDED = 6;

    private FreePorts() {}

    static Ports choose() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            // All are held until the last is found: otherwise one port could be found twice.
            for (int i = 0; i < NEEDED; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new Ports(port(held, 0), port(held, 1), port(held, 2), port(held, 3), port(held, 4), port(held, 5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(FreePorts::free);
        }
    }

    private static int port(List<ServerSocket> held, int index) {
        return held.get(index).getLocalPort();
    }

    private static void free(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
