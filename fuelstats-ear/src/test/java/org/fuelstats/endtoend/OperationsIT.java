package org.fuelstats.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.List;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators look at: health and metrics, on the management port of this machine alone. */
@EndToEnd
class OperationsIT {
    private final RunningSystem system;

    OperationsIT(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void theServerTellsItsHealth(String path) throws Exception {
        HttpResponse<String> answer = system.get(system.management(path));

        assertEquals(200, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("\"status\":\"UP\""), answer::body);
    }

    @Test
    void prometheusFindsMetricsOfTheServerAndOfTheConnectionPool() throws Exception {
        HttpResponse<String> answer = system.get(system.management("/metrics"));

        assertEquals(200, answer.statusCode());
        for (String metric :
                List.of("memory_used_heap_bytes", "datasources_pool_in_use_count", "fuelstats_report_seconds_count{")) {
            assertTrue(answer.body().contains(metric), () -> metric + " isn't in\n" + answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/metrics", "/management"})
    void thePublicListenersShowNeitherHealthNorMetricsNorManagement(String path) throws Exception {
        assertEquals(404, system.get(system.collector(path)).statusCode());
        assertEquals(404, system.getAsOperator(system.analytics(path)).statusCode());
    }

    @Test
    void changingTheServerNeedsALogin() throws Exception {
        assertEquals(401, system.get(system.management("/management")).statusCode());
    }

    @Test
    void nothingListensOnOtherAddressesOfTheMachine() throws Exception {
        List<String> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .map(address -> address.getHostAddress())
                .toList();
        List<Integer> ports = List.of(
                system.collector("/").getPort(),
                system.analytics("/").getPort(),
                system.management("/").getPort(),
                system.elasticsearch("/").getPort());
        for (String address : others) {
            for (int port : ports) {
                Assertions.assertThrows(
                        java.io.IOException.class, () -> connect(address, port), address + " answers on port " + port);
            }
        }
    }

    private static void connect(String address, int port) throws java.io.IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
        }
    }
}
