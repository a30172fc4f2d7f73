package org.fuelstats.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks that the ports are free before anything is started. */
final class PortCheck {
    private PortCheck() {}

    static void check(Map<String, Integer> portsBySetting) throws StartFailure {
        List<String> taken = new ArrayList<>();
        portsBySetting.forEach((setting, port) -> {
            if (!isFree(port)) {
                taken.add("Port " + port + " is taken by another program. " + setting + " chooses another port.");
            }
        });
        if (!taken.isEmpty()) {
            throw new StartFailure(String.join("\n", taken));
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
